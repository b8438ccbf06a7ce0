import { useLingui } from '@lingui/react/macro';

const YEAR = 365;

/** A time in days as people say it: years where it is whole years, hours below a day. */
export function usePeriodWords(): (days: number) => string {
  const { t, i18n } = useLingui();
  const words = (count: number, unit: 'minute' | 'hour' | 'day' | 'year') =>
    new Intl.NumberFormat(i18n.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return (days) => {
    if (days === 0) return t`sofort`;
    if (days * 24 < 1) return words(Math.round(days * 24 * 60), 'minute');
    if (days < 1) return words(Math.round(days * 24), 'hour');
    if (days % YEAR === 0) return words(days / YEAR, 'year');
    return words(days, 'day');
  };
}
