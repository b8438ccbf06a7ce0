import { parseAbsolute } from '@internationalized/date';

/** A stretch of a day's axis: minutes after midnight as the office's clocks show them. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Placed<Item> extends Stretch {
  item: Item;
  /** Which of `lanes` side by side, from 0. */
  lane: number;
  lanes: number;
}

interface Times {
  starts_at: string;
  ends_at: string;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** A free time that is shorter is seen, and not offered: no finger finds it. */
export const SHORTEST_OFFER = 30;

/** Where an instant stands on the axis of its day. */
export function minuteOf(utc: string, zone: string): number {
  const local = parseAbsolute(utc, zone);
  return local.hour * 60 + local.minute;
}

/**
 * Where a stretch stands on the axis: it begins where the clocks say, and is as long as it lasts.
 * On the night that clocks change, two may begin at the same place; they stand side by side.
 */
export function stretchOf({ starts_at, ends_at }: Times, zone: string): Stretch {
  const from = minuteOf(starts_at, zone);
  const lasts = (Date.parse(ends_at) - Date.parse(starts_at)) / MINUTE_MS;
  return { from, to: Math.min(from + lasts, DAY_MINUTES) };
}

/** The part of a stretch of time that lies in a day, or null. */
export function within(span: Times, day: Times): Times | null {
  const starts_at = span.starts_at > day.starts_at ? span.starts_at : day.starts_at;
  const ends_at = span.ends_at < day.ends_at ? span.ends_at : day.ends_at;
  return starts_at < ends_at ? { starts_at, ends_at } : null;
}

/** Puts what overlaps side by side, each as wide as those it meets; in the order of time. */
export function sideBySide<Item>(items: { item: Item; at: Stretch }[]): Placed<Item>[] {
  const sorted = [...items].sort((a, b) => a.at.from - b.at.from || b.at.to - a.at.to);
  const placed: Placed<Item>[] = [];
  let group: Placed<Item>[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const each of group) each.lanes = ends.length;
    placed.push(...group);
    group = [];
    ends = [];
  };
  for (const { item, at } of sorted) {
    if (ends.length > 0 && ends.every((end) => end <= at.from)) close();
    const free = ends.findIndex((end) => end <= at.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = at.to;
    group.push({ item, ...at, lane, lanes: 1 });
  }
  close();
  return placed;
}

/** Cuts a free stretch at half hours, so that each piece can be pointed at; none is too short. */
export function offersOf(free: Stretch): Stretch[] {
  const cuts: number[] = [free.from];
  for (let cut = nextHalfHour(free.from); cut < free.to; cut = nextHalfHour(cut)) {
    const before = cuts.at(-1) ?? free.from;
    if (cut - before >= SHORTEST_OFFER && free.to - cut >= SHORTEST_OFFER) cuts.push(cut);
  }
  return cuts.map((from, index) => ({ from, to: cuts[index + 1] ?? free.to }));
}

const nextHalfHour = (minute: number) => (Math.floor(minute / 30) + 1) * 30;

/** Whole hours that hold all of these, and the usual day of an office where there is nothing. */
export function axisOf(stretches: Stretch[]): Stretch {
  if (stretches.length === 0) return { from: 8 * 60, to: 16 * 60 };
  const first = Math.min(...stretches.map(({ from }) => from));
  const last = Math.max(...stretches.map(({ to }) => to));
  return { from: Math.floor(first / 60) * 60, to: Math.max(Math.ceil(last / 60) * 60, first + 60) };
}
