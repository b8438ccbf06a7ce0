import {
  CalendarDate,
  parseAbsolute,
  parseDate,
  parseDateTime,
  startOfWeek,
  toCalendarDate,
  toZoned,
} from '@internationalized/date';

import { clock } from './clock';

/** A day of the calendar in the office's zone: „2026-08-03". Not an instant. */
export type Day = string;

export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    parseDate(value);
    return true;
  } catch {
    return false;
  }
}

/** A moment in UTC as the services write it: „2026-08-03T12:30:00Z". */
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

export function dayOf(utc: string | Date, zone: string): Day {
  const instant = typeof utc === 'string' ? utc : utc.toISOString();
  return toCalendarDate(parseAbsolute(instant, zone)).toString();
}

export const today = (zone: string): Day => dayOf(new Date(clock.now()), zone);

export const addDays = (day: Day, days: number): Day => parseDate(day).add({ days }).toString();

/** Monday to Sunday of the week this day lies in. */
export function weekOf(day: Day): Day[] {
  const monday: CalendarDate = startOfWeek(parseDate(day), 'de-DE', 'mon');
  return Array.from({ length: 7 }, (_, index) => monday.add({ days: index }).toString());
}

/** The instant a day begins in the office's zone, in UTC; right on the nights the clocks change. */
export const startOfDay = (day: Day, zone: string): string =>
  toZoned(parseDate(day), zone).toAbsoluteString();

/** The instant of „2026-08-03T14:30" on the office's clock, in UTC. */
export const instantOf = (local: string, zone: string): string =>
  toZoned(parseDateTime(local), zone).toAbsoluteString();

/** A day as an instant that reads as the same day in UTC: for the formats of dates.ts. */
export const asInstant = (day: Day): string => `${day}T12:00:00Z`;
