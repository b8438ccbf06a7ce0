import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import type { BookedWith } from '@/api/staff/bookedTalks';
import { addDays, startOfDay } from '@/lib/days';

import type { ClosingDay, OfficeChanges, StaffOffice } from './api/office';

/** What the form holds; the closing days are a list of their own beside it. */
export interface OfficeValues {
  name: string;
  phone: string;
  /** One line each, as on an envelope. */
  postal_lines: string;
  dpo_name: string;
  dpo_email: string;
  dpo_phone: string;
  authority: string;
  lead_minutes: string;
  catholic: boolean;
}

const LARGEST_LEAD_MINUTES = 14 * 24 * 60;
const MOST_LINES = 5;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function useOfficeSchema() {
  const { t } = useLingui();
  const text = v.pipe(v.string(), v.trim());
  return v.object({
    name: v.pipe(text, v.nonEmpty(t`Geben Sie den Namen der Geschäftsstelle ein.`)),
    phone: v.pipe(text, v.nonEmpty(t`Geben Sie die Telefonnummer der Geschäftsstelle ein.`)),
    postal_lines: v.pipe(
      text,
      v.check(
        (lines) => linesOf(lines).length <= MOST_LINES,
        t`Die Anschrift hat zu viele Zeilen. Nehmen Sie höchstens fünf.`,
      ),
      v.check(
        (lines) => linesOf(lines).every((line) => line.length <= 100),
        t`Eine Zeile der Anschrift ist zu lang. Nehmen Sie höchstens 100 Zeichen.`,
      ),
    ),
    dpo_name: text,
    dpo_email: text,
    dpo_phone: text,
    authority: text,
    lead_minutes: v.pipe(
      text,
      v.check(
        (minutes) => /^\d{1,5}$/.test(minutes) && Number(minutes) <= LARGEST_LEAD_MINUTES,
        t`Geben Sie ganze Minuten ein, von 0 bis 20160 (14 Tage).`,
      ),
    ),
    catholic: v.boolean(),
  });
}

export const officeValues = (office: StaffOffice): OfficeValues => ({
  name: office.name,
  phone: office.phone,
  postal_lines: office.postal_lines.join('\n'),
  dpo_name: office.dpo.name,
  dpo_email: office.dpo.email,
  dpo_phone: office.dpo.phone,
  authority: office.authority,
  lead_minutes: String(office.lead_minutes),
  catholic: office.holiday_categories.includes('catholic'),
});

/** Only what is another than before: an empty e-mail that never was one need not be valid. */
export function officeChanges(
  before: StaffOffice,
  values: OfficeValues,
  days: ClosingDay[],
): OfficeChanges {
  const old = officeValues(before);
  const changes: OfficeChanges = {};
  for (const name of ['name', 'phone', 'dpo_name', 'dpo_email', 'dpo_phone', 'authority'] as const)
    if (values[name] !== old[name]) changes[name] = values[name];
  const lines = linesOf(values.postal_lines);
  if (lines.join('\n') !== old.postal_lines) {
    changes.postal_lines = lines;
    // The same in one line: both are shown, and they must not name two places.
    changes.address = lines.join(', ');
  }
  if (values.lead_minutes !== old.lead_minutes) changes.lead_minutes = Number(values.lead_minutes);
  if (values.catholic !== old.catholic)
    changes.holiday_categories = values.catholic ? ['catholic'] : [];
  if (JSON.stringify(days) !== JSON.stringify(before.closing_days)) changes.closing_days = days;
  return changes;
}

/** With this day closed too; a day named twice is closed once, under its newest name. */
export const withDay = (days: ClosingDay[], added: ClosingDay): ClosingDay[] =>
  [...days.filter(({ day }) => day !== added.day), added].sort((one, other) =>
    one.day < other.day ? -1 : 1,
  );

/** Where talks could be in the way: from the first to the last day that becomes closed. */
export function bookedOnClosed(before: StaffOffice, changes: OfficeChanges): BookedWith {
  const known = before.closing_days.map(({ day }) => day);
  const added = (changes.closing_days ?? [])
    .map(({ day }) => day)
    .filter((d) => !known.includes(d));
  const [first, last] = [added[0], added.at(-1)];
  // Which days a category of holidays closes, only the service knows.
  if (changes.holiday_categories?.length || !first || !last) return {};
  return { from: startOfDay(first, before.zone), to: startOfDay(addDays(last, 1), before.zone) };
}
