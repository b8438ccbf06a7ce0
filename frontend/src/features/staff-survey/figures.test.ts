import { expect, it } from 'vitest';

import type { WeekOfAnswers } from './api/surveys';
import { countOf, mondayOf, together, weeksOf } from './figures';

const counts = (yes: number, no: number) => ({
  heard_well: { yes, no },
  helpful: { yes, no },
  more_video: { yes, unsure: no },
});
const items: WeekOfAnswers[] = [
  { week: '2026-W48', side: 'client', counts: counts(4, 1) },
  { week: '2026-W48', side: 'adviser', counts: counts(7, 0) },
  { week: '2026-W47', side: 'client', counts: 'too_few' },
  { week: '2026-W46', side: 'client', counts: counts(6, 2) },
];

it('keeps the two sides apart, and says nothing of a week with too few answers', () => {
  expect(weeksOf(items, 'client').map(({ week, tallies }) => [week, tallies !== null])).toEqual([
    ['2026-W48', true],
    ['2026-W47', false],
    ['2026-W46', true],
  ]);
});

it('adds up the weeks that may be shown', () => {
  const tally = together(weeksOf(items, 'client'), 'more_video');
  expect(tally).toEqual({ yes: 10, unsure: 3, no: 0 });
  expect(countOf(tally)).toBe(13);
});

it('knows the Monday of a week, over the turn of the year too', () => {
  expect(mondayOf('2026-W48')).toBe('2026-11-23');
  expect(mondayOf('2026-W01')).toBe('2025-12-29');
  expect(mondayOf('2026-W53')).toBe('2026-12-28');
});
