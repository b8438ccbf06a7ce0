import { expect, it } from 'vitest';

import { isAboveUsual, newsOf, peopleOf, usualOutside, type Line } from './figures';

const createLine = (change: Partial<Line> = {}): Line => ({
  service: 'appointments',
  actor: { kind: 'staff', id: 'jana' },
  action: 'client.read',
  count: 1,
  outside_own: 0,
  at_night: 0,
  last_at: '2026-08-03T08:00:00Z',
  ...change,
});

it('adds up what many did, and says when it was done last', () => {
  const news = newsOf([
    createLine({ action: 'roles.changed', count: 2, last_at: '2026-08-02T08:00:00Z' }),
    createLine({ action: 'roles.changed', count: 1, actor: { kind: 'staff', id: 'kim' } }),
    createLine({ count: 99 }),
  ]);
  expect(news).toEqual([{ action: 'roles.changed', count: 3, lastAt: '2026-08-03T08:00:00Z' }]);
});

it('counts for each person what they opened, and who it was outside of own talks first', () => {
  const people = peopleOf([
    createLine({ count: 9, outside_own: 1 }),
    createLine({ actor: { kind: 'staff', id: 'kim' }, count: 4, outside_own: 3 }),
    createLine({
      actor: { kind: 'account', id: 'kim' },
      action: 'sign_in.factor_failed',
      count: 2,
    }),
    createLine({ action: 'sign_in.succeeded', count: 5, at_night: 2 }),
    createLine({ actor: { kind: 'participant', id: 'somebody' }, action: 'voucher.shown' }),
    createLine({ actor: { kind: 'staff', id: 'quiet' }, action: 'sign_in.succeeded', count: 7 }),
  ]);
  expect(people.map(({ id, opened, outside }) => [id, opened, outside])).toEqual([
    ['kim', 4, 3],
    ['jana', 9, 1],
  ]);
  expect(people.map(({ nights, factors }) => [nights, factors])).toEqual([
    [0, 2],
    [2, 0],
  ]);
});

it('takes the middle as the usual, so that one who opens much does not move it', () => {
  const of = (...outside: number[]) =>
    peopleOf(
      outside.map((outside_own, index) =>
        createLine({ actor: { kind: 'staff', id: `p${index}` }, count: 100, outside_own }),
      ),
    );
  expect(usualOutside(of(1, 2, 90))).toBe(2);
  expect(usualOutside(of(1, 3))).toBe(2);
  expect(usualOutside([])).toBe(0);
});

it('points at what is far above the usual, and not at a few', () => {
  expect(isAboveUsual(12, 5)).toBe(true);
  expect(isAboveUsual(9, 5)).toBe(false);
  expect(isAboveUsual(4, 0)).toBe(false);
});
