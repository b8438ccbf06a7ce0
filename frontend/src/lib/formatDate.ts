/** „25.11.2026": with the year, for lists that go back or ahead further than a few weeks. */
export function formatDate(utc: string, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    timeZone: zone,
    dateStyle: 'medium',
  }).format(new Date(utc));
}

/** „12,5" */
export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE').format(count);
}
