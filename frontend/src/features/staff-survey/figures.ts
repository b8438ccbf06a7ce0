import { addDays, weekOf, type Day } from '@/lib/days';

import type { Side, WeekOfAnswers } from './api/surveys';

export const questions = ['heard_well', 'helpful', 'more_video'] as const;
export type Question = (typeof questions)[number];
export type Answer = 'yes' | 'partly' | 'unsure' | 'no';

/** The answers a question can have, from yes to no. */
export const answersTo: Record<Question, readonly Answer[]> = {
  heard_well: ['yes', 'partly', 'no'],
  helpful: ['yes', 'partly', 'no'],
  more_video: ['yes', 'unsure', 'no'],
};

/** How often each answer was given. */
export type Tally = Partial<Record<Answer, number>>;

export interface Week {
  /** ISO 8601: „2026-W48". */
  week: string;
  /** null where there were too few answers to be shown. */
  tallies: Record<Question, Tally> | null;
}

export function weeksOf(items: WeekOfAnswers[], side: Side): Week[] {
  return items
    .filter((item) => item.side === side)
    .map(({ week, counts }) => ({ week, tallies: counts === 'too_few' ? null : counts }));
}

/** All weeks that may be shown, together. */
export function together(weeks: Week[], question: Question): Tally {
  const sum: Tally = {};
  for (const { tallies } of weeks) {
    for (const answer of answersTo[question]) {
      const count = tallies?.[question][answer] ?? 0;
      sum[answer] = (sum[answer] ?? 0) + count;
    }
  }
  return sum;
}

export const countOf = (tally: Tally): number =>
  Object.values(tally).reduce((sum, count) => sum + count, 0);

/** The Monday of an ISO week. 4 January always lies in the first one. */
export function mondayOf(week: string): Day {
  const [year = '', number = '1'] = week.split('-W');
  const first = weekOf(`${year}-01-04`)[0] ?? '';
  return addDays(first, (Number(number) - 1) * 7);
}
