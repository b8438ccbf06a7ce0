import { ICalAlarmType, ICalCalendarMethod, ICalCalendar } from 'ical-generator';

import { clock } from './clock';

/** What an entry is made from. */
export interface Entry {
  /** The same for the same appointment, so that a moved one takes its entry's place. */
  id: string;
  version: number;
  starts_at: string;
  ends_at: string;
  title: string;
  description: string;
  place: string;
}

const REMIND_SECONDS = 30 * 60;

/**
 * The appointment after RFC 5545. Its times are in UTC: right on the night the clocks change, and
 * whatever zone the device is in. Loads only when somebody asks for it.
 */
export function calendarEntry(entry: Entry): string {
  const { id, version, starts_at, ends_at, title, description, place } = entry;
  const calendar = new ICalCalendar({
    prodId: { company: 'Nahbar', product: 'Termin' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    id,
    sequence: version,
    stamp: new Date(clock.now()),
    start: new Date(starts_at),
    end: new Date(ends_at),
    summary: title,
    description,
    location: place,
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: REMIND_SECONDS });
  return calendar.toString();
}

/** Hands the entry to the device, which asks its calendar to take it. */
export function saveCalendarEntry(entry: Entry): void {
  const file = new Blob([calendarEntry(entry)], {
    type: 'text/calendar;charset=utf-8',
  });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'termin.ics';
  link.click();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
