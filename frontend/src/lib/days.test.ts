import { describe, expect, it } from 'vitest';

import { addDays, dayOf, instantOf, isDay, startOfDay, weekOf } from './days';

const zone = 'Europe/Berlin';

describe('a day in the office', () => {
  it('begins at midnight on its own clock, in summer and winter', () => {
    expect(startOfDay('2026-08-03', zone)).toBe('2026-08-02T22:00:00.000Z');
    expect(startOfDay('2026-12-24', zone)).toBe('2026-12-23T23:00:00.000Z');
  });

  it('has 23 and 25 hours on the nights the clocks change', () => {
    const hours = (day: string) =>
      (Date.parse(startOfDay(addDays(day, 1), zone)) - Date.parse(startOfDay(day, zone))) /
      3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
  });

  it('is the day of an instant shortly after midnight there, not in UTC', () => {
    expect(dayOf('2026-08-02T22:30:00Z', zone)).toBe('2026-08-03');
  });

  it('gives the instant of a time on its clock', () => {
    expect(instantOf('2026-08-03T14:30', zone)).toBe('2026-08-03T12:30:00.000Z');
  });
});

describe('a week', () => {
  it('runs from Monday to Sunday, over the turn of the year too', () => {
    expect(weekOf('2027-01-01')).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
  });
});

it.each(['2026-02-30', '2026-2-3', 'heute', '', 20260803, null])('%s is no day', (value) => {
  expect(isDay(value)).toBe(false);
});
