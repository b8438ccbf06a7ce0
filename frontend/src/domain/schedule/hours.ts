import type { Stretch } from '@/api/staff/types';

/** What is wrong with a stretch of work. */
export type StretchProblem = 'backwards' | 'overlap';

/** Problems by index: a stretch must go forward and touch no other one of its day. */
export function checkHours(items: Stretch[]): Map<number, StretchProblem> {
  const problems = new Map<number, StretchProblem>();
  items.forEach((item, index) => {
    if (!(item.starts < item.ends)) problems.set(index, 'backwards');
    else if (items.some((other, place) => place < index && overlaps(item, other))) {
      problems.set(index, 'overlap');
    }
  });
  return problems;
}

/** Times as text compare like times: „08:00" < „24:00". */
const overlaps = (a: Stretch, b: Stretch): boolean =>
  a.weekday === b.weekday && a.starts < b.ends && b.starts < a.ends;

/** By weekday, then by time. */
export const inOrder = (items: Stretch[]): Stretch[] =>
  [...items].sort((a, b) => a.weekday - b.weekday || a.starts.localeCompare(b.starts));
