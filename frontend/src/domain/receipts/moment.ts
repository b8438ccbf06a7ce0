/** „27. November 2026 um 17:53": jobcenters are in Germany, and so is the time on a receipt. */
export function formatMoment(utc: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(utc));
}
