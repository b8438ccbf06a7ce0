import type { OfficeChanges, StaffOffice } from './api/office';

/** When clients who want mail are reminded, as the form holds it. */
export interface ReminderValues {
  remind_week: boolean;
  remind_day: boolean;
  remind_hour: boolean;
  /** „21:00" */
  quiet_from: string;
  quiet_until: string;
}

const HOUR = 60;
const aheads = { remind_week: 7 * 24 * HOUR, remind_day: 24 * HOUR, remind_hour: HOUR } as const;
const names = Object.keys(aheads) as (keyof typeof aheads)[];

const shown = (minute: number): string =>
  [Math.floor(minute / HOUR), minute % HOUR].map((part) => String(part).padStart(2, '0')).join(':');

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * HOUR + minutes;
};

export const reminderValues = (office: StaffOffice): ReminderValues => ({
  remind_week: office.reminder_minutes.includes(aheads.remind_week),
  remind_day: office.reminder_minutes.includes(aheads.remind_day),
  remind_hour: office.reminder_minutes.includes(aheads.remind_hour),
  quiet_from: shown(office.quiet_from_minute),
  quiet_until: shown(office.quiet_until_minute),
});

/** Only what is another than before. Other lead times, which the form does not know, stay. */
export function reminderChanges(before: StaffOffice, values: ReminderValues): OfficeChanges {
  const old = reminderValues(before);
  const changes: OfficeChanges = {};
  if (names.some((name) => values[name] !== old[name])) {
    const others = before.reminder_minutes.filter(
      (minutes) => !names.some((name) => aheads[name] === minutes),
    );
    const chosen = names.filter((name) => values[name]).map((name) => aheads[name]);
    changes.reminder_minutes = [...others, ...chosen].sort((one, other) => other - one);
  }
  if (values.quiet_from !== old.quiet_from) changes.quiet_from_minute = minuteOf(values.quiet_from);
  if (values.quiet_until !== old.quiet_until)
    changes.quiet_until_minute = minuteOf(values.quiet_until);
  return changes;
}
