import { parseDate } from '@internationalized/date';

import { today } from '@/lib/days';

/** The last month that is over, as „2026-10", on the calendar of Germany, as money is booked. */
export const lastMonthOver = (): string => {
  const first = parseDate(`${today('Europe/Berlin').slice(0, 7)}-01`);
  return first.subtract({ months: 1 }).toString().slice(0, 7);
};

/** The months from the first that is open to the one that runs, the newest first. */
export function openMonths(first: string): string[] {
  const months = [];
  let month = parseDate(`${today('Europe/Berlin').slice(0, 7)}-01`);
  for (; month.toString().slice(0, 7) > first; month = month.subtract({ months: 1 }))
    months.push(month.toString().slice(0, 7));
  return [...months, first];
}

/** „Oktober 2026". */
export const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
