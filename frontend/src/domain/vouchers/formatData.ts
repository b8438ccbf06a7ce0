/** „500 MB", from 1,000 megabytes on „5 GB": as it is printed on what is sold. */
export function formatData(megabytes: number, locale: string): string {
  const large = megabytes >= 1_000;
  const number = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    maximumFractionDigits: 1,
  }).format(large ? megabytes / 1_000 : megabytes);
  return `${number}\u00a0${large ? 'GB' : 'MB'}`;
}
