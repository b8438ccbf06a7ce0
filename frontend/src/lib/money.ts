/** Cents from what somebody typed in euros („1.250,50", „12.5", „40 €"); null when it is no amount. */
export function parseEuros(text: string): number | null {
  const plain = text.replace(/[\s\u00a0€]/g, '');
  const match =
    /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(plain) ?? /^(\d+)\.(\d{1,2})$/.exec(plain);
  if (!match) return null;
  const euros = Number((match[1] ?? '').replaceAll('.', ''));
  const cents = Number((match[2] ?? '').padEnd(2, '0'));
  const amount = euros * 100 + cents;
  return Number.isSafeInteger(amount) ? amount : null;
}

/** „12,5 %" of a share between 0 and 1. */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(share);
}
