import type { Appointment } from '@/api/staff/types';
import { isolate } from '@/lib/isolate';

import type { AdviserTimes, OfficeDay, Span, Timetable } from '../api/timetable';
import {
  axisOf,
  offersOf,
  SHORTEST_OFFER,
  sideBySide,
  stretchOf,
  within,
  type Placed,
  type Stretch,
} from './placing';

export type Entry =
  | { kind: 'talk'; key: string; talk: Appointment }
  | { kind: 'free'; key: string; span: Span; adviserId: string }
  /** More at once than fit side by side: the day itself shows them. */
  | { kind: 'many'; key: string; span: Span; count: number };

export interface Away extends Stretch {
  span: Span;
}

/** A day of one person, or of everybody. */
export interface Column {
  key: string;
  day: OfficeDay;
  adviser: { id: string; name: string } | null;
  works: Stretch[];
  away: Away[];
  entries: Placed<Entry>[];
}

/** How many of a whole team fit side by side in a week's column. */
const MOST_LANES = 3;
const MINUTE_MS = 60_000;

/** One column a day: of the one adviser whose calendar it is, or of all talks of the team. */
export function dayColumns({ days, advisers, talks, zone }: Timetable, one: boolean): Column[] {
  const adviser = one ? (advisers[0] ?? null) : null;
  const columns = days.map((day) => columnOf(day, adviser, talks, zone));
  const isWeek = days.length > 1;
  // A weekend on which nothing is leaves its room to the week.
  const kept = columns.filter(
    ({ works, entries }, index) => !isWeek || index < 5 || works.length > 0 || entries.length > 0,
  );
  return one ? kept : kept.map(crowdless);
}

/** One column a person: everybody who works that day or has a talk in it, by name. */
export function adviserColumns({ days, advisers, talks, zone }: Timetable): Column[] {
  const day = days[0];
  if (!day) return [];
  return advisers
    .map((adviser) =>
      columnOf(
        day,
        adviser,
        talks.filter((talk) => talk.adviser.id === adviser.id),
        zone,
      ),
    )
    .filter(({ works, entries, away }) => works.length + entries.length + away.length > 0);
}

/** The hours that all columns show; free time alone is within somebody's hours. */
export const axisOfColumns = (columns: Column[]): Stretch =>
  axisOf(columns.flatMap(({ works, entries }) => [...works, ...entries]));

/** The shortest of what can be pointed at, in minutes; it decides how tall an hour is. */
export const shortestOf = (columns: Column[]): number =>
  Math.min(60, ...columns.flatMap(({ entries }) => entries.map(({ from, to }) => to - from)));

function columnOf(
  day: OfficeDay,
  adviser: AdviserTimes | null,
  all: Appointment[],
  zone: string,
): Column {
  const parts = (spans: Span[]) =>
    spans.flatMap((span) => {
      const part = within(span, day);
      return part ? [{ span: part, ...stretchOf(part, zone) }] : [];
    });
  const talks = all
    .filter(({ starts_at }) => starts_at >= day.starts_at && starts_at < day.ends_at)
    .map((talk) => ({
      item: { kind: 'talk' as const, key: talk.id, talk },
      at: stretchOf(talk, zone),
    }));
  const free = adviser ? parts(adviser.free).flatMap((part) => offers(part, adviser.id)) : [];
  return {
    key: adviser ? `${day.day} ${adviser.id}` : day.day,
    day,
    adviser: adviser && { id: adviser.id, name: isolate(adviser.display_name) },
    works: adviser ? parts(adviser.works) : [],
    away: adviser ? parts(adviser.absent) : [],
    entries: sideBySide<Entry>([...talks, ...free]),
  };
}

function offers(part: Away, adviserId: string): { item: Entry; at: Stretch }[] {
  if (part.to - part.from < SHORTEST_OFFER) return [];
  const begins = Date.parse(part.span.starts_at) - part.from * MINUTE_MS;
  const instant = (minute: number) =>
    new Date(begins + minute * MINUTE_MS).toISOString().replace('.000Z', 'Z');
  return offersOf(part).map((at) => {
    const span = { starts_at: instant(at.from), ends_at: instant(at.to) };
    return { item: { kind: 'free', key: `${span.starts_at} ${adviserId}`, span, adviserId }, at };
  });
}

/** Puts one entry in the place of what would be too narrow to read. */
function crowdless(column: Column): Column {
  const entries: Placed<Entry>[] = [];
  let crowd: Placed<Entry>[] = [];
  let end = -1;
  const close = () => {
    const first = crowd[0];
    if (first && crowd.some(({ lanes }) => lanes > MOST_LANES)) entries.push(asOne(crowd, first));
    else entries.push(...crowd);
    crowd = [];
  };
  for (const entry of column.entries) {
    if (entry.from >= end) close();
    crowd.push(entry);
    end = Math.max(crowd.length === 1 ? entry.to : end, entry.to);
  }
  close();
  return { ...column, entries };
}

function asOne(crowd: Placed<Entry>[], first: Placed<Entry>): Placed<Entry> {
  const spans = crowd.map(({ item }) => (item.kind === 'talk' ? item.talk : item.span));
  const starts = spans.map(({ starts_at }) => starts_at).sort();
  const ends = spans.map(({ ends_at }) => ends_at).sort();
  const span = { starts_at: starts[0] ?? '', ends_at: ends.at(-1) ?? '' };
  return {
    item: { kind: 'many', key: `many ${span.starts_at}`, span, count: crowd.length },
    from: first.from,
    to: Math.max(...crowd.map(({ to }) => to)),
    lane: 0,
    lanes: 1,
  };
}
