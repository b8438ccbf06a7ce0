/** Times come in UTC; people read them in the office's zone, wherever they are. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', options);
    formats.set(key, found);
  }
  return found;
}

/** „Montag, 3. August 2026" */
export function formatDay(utc: string, zone: string, locale: string): string {
  return format(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(utc));
}

/** „Mo., 3. Aug." */
export function formatShortDay(utc: string, zone: string, locale: string): string {
  return format(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(utc));
}

/** „14:30" */
export function formatTime(utc: string, zone: string, locale: string): string {
  return format(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(utc),
  );
}

/** „2026-08-03", the office's calendar day: for grouping and for query parameters. */
export function officeDay(utc: string | Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(utc));
}

/** „3,5 MB": one decimal below 10 MB, whole megabytes above. 1 MB = 1,000,000 bytes. */
export function formatMegabytes(bytes: number, locale: string): string {
  const megabytes = bytes / 1_000_000;
  const digits = megabytes < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    maximumFractionDigits: digits,
  }).format(megabytes);
  return `${number}\u00a0MB`;
}

/** „12,50 €" */
export function formatCents(cents: number, locale: string): string {
  return euros(locale).format(cents / 100);
}

/** A change of an amount, with its sign. */
export function formatChange(cents: number, locale: string): string {
  return euros(locale, 'exceptZero').format(cents / 100);
}

const euros = (locale: string, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    style: 'currency',
    currency: 'EUR',
    signDisplay,
  });
