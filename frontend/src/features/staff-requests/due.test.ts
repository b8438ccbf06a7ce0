import { describe, expect, it } from 'vitest';

import type { SubjectRequest } from './api/requests';
import { daysLeft, isOver, urgency } from './due';

const request = (due_on: string, state: SubjectRequest['state'] = 'open') =>
  ({ due_on, state }) as SubjectRequest;

describe('by when a request is due', () => {
  it.each([
    ['2026-11-27', 0],
    ['2026-11-28', 1],
    ['2026-11-26', -1],
    ['2027-01-27', 61],
  ])('counts days of the calendar: %s', (day, left) => {
    expect(daysLeft(day, '2026-11-27')).toBe(left);
  });

  it('counts the same over the nights the clocks change', () => {
    expect(daysLeft('2026-03-30', '2026-03-28')).toBe(2);
    expect(daysLeft('2026-10-26', '2026-10-24')).toBe(2);
  });

  it.each([
    ['2026-11-26', 'danger'],
    ['2026-11-27', 'warning'],
    ['2026-12-04', 'warning'],
    ['2026-12-05', 'neutral'],
  ])('shows what is near: %s is %s', (day, tone) => {
    expect(urgency(request(day), '2026-11-27')).toBe(tone);
  });

  it.each([
    ['open', false],
    ['carrying_out', false],
    ['answered', true],
    ['refused', true],
    ['withdrawn', true],
  ] as const)('a request that is %s is over: %s', (state, over) => {
    expect(isOver(request('2026-11-27', state))).toBe(over);
  });
});
