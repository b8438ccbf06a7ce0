import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import type { BookedWith } from '@/api/staff/bookedTalks';
import { addDays, startOfDay } from '@/lib/days';
import { locales, type Locale } from '@/lib/i18n';

import type { ClosingDay, OfficeChanges, StaffOffice } from './api/office';
import { reminderChanges, reminderValues, type ReminderValues } from './reminders';

/** What the form holds; the closing days are a list of their own beside it. */
export interface OfficeValues extends ReminderValues {
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
  /** The Land's code; empty: no holidays are kept. */
  holiday_subdivision: string;
  /** Empty: the address of this page. */
  link_address: string;
  opening_hours: Record<Locale, string>;
}

const LARGEST_LEAD_MINUTES = 14 * 24 * 60;
const MOST_LINES = 5;
const LINK_ADDRESS = /^([a-z0-9.-]+(:[0-9]+)?(\/[a-z0-9/-]*)?)?$/;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function useOfficeSchema() {
  const { t } = useLingui();
  const text = v.pipe(v.string(), v.trim());
  const hours = v.maxLength<string, 500, string>(500, t`Der Text ist zu lang.`);
  const clock = v.pipe(
    text,
    v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, t`Geben Sie eine Uhrzeit ein, zum Beispiel 21:00.`),
  );
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
    remind_week: v.boolean(),
    remind_day: v.boolean(),
    remind_hour: v.boolean(),
    quiet_from: clock,
    quiet_until: clock,
    holiday_subdivision: v.string(),
    link_address: v.pipe(
      text,
      // Nobody types these; pasted from a browser they come along.
      v.transform((address) => address.toLowerCase().replace(/^https?:\/\//, '')),
      v.maxLength(100, t`Die kurze Adresse ist zu lang. Nehmen Sie höchstens 100 Zeichen.`),
      v.regex(
        LINK_ADDRESS,
        t`Geben Sie die kurze Adresse so ein: termin.jobcenter.example/code. Umlaute und Leerzeichen gehen nicht.`,
      ),
    ),
    opening_hours: v.object({
      de: v.pipe(text, v.nonEmpty(t`Geben Sie die Öffnungszeiten auf Deutsch ein.`), hours),
      'de-x-leicht': v.pipe(text, hours),
      en: v.pipe(text, hours),
    }),
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
  holiday_subdivision: office.holiday_subdivision ?? '',
  link_address: office.link_address ?? '',
  ...reminderValues(office),
  opening_hours: {
    de: office.opening_hours['de'] ?? '',
    'de-x-leicht': office.opening_hours['de-x-leicht'] ?? '',
    en: office.opening_hours['en'] ?? '',
  },
});

/** A language in which nobody wrote anything is left out: German stands there then. */
const filled = (texts: Record<Locale, string>): Partial<Record<Locale, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

const plainTexts = [
  'name',
  'phone',
  'link_address',
  'dpo_name',
  'dpo_email',
  'dpo_phone',
  'authority',
] as const;

/** Only what is another than before: an empty e-mail that never was one need not be valid. */
export function officeChanges(
  before: StaffOffice,
  values: OfficeValues,
  days: ClosingDay[],
): OfficeChanges {
  const old = officeValues(before);
  const changes: OfficeChanges = reminderChanges(before, values);
  for (const name of plainTexts) if (values[name] !== old[name]) changes[name] = values[name];
  const lines = linesOf(values.postal_lines);
  if (lines.join('\n') !== old.postal_lines) {
    changes.postal_lines = lines;
    // The same in one line: both are shown, and they must not name two places.
    changes.address = lines.join(', ');
  }
  if (values.lead_minutes !== old.lead_minutes) changes.lead_minutes = Number(values.lead_minutes);
  if (values.catholic !== old.catholic)
    changes.holiday_categories = values.catholic ? ['catholic'] : [];
  if (values.holiday_subdivision !== old.holiday_subdivision)
    changes.holiday_subdivision = values.holiday_subdivision || null;
  if (locales.some((locale) => values.opening_hours[locale] !== old.opening_hours[locale]))
    changes.opening_hours = filled(values.opening_hours);
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
  // Which days holidays close, only the service knows.
  if (changes.holiday_categories?.length || changes.holiday_subdivision || !first || !last)
    return {};
  return { from: startOfDay(first, before.zone), to: startOfDay(addDays(last, 1), before.zone) };
}
