import { expect, it } from 'vitest';

import type { WaitingPerson } from '@/api/staff/types';

import { Arrivals } from './arrivals';

const person = (participant_id: string): WaitingPerson => ({
  appointment_id: 'appointment-1',
  adviser_id: 'adviser-1',
  participant_id,
  part: 'client',
  since: '2026-08-03T12:30:00Z',
});

it('announces who comes, not who was there already', () => {
  const arrivals = new Arrivals();
  expect(arrivals.look([person('a')])).toEqual([]);
  expect(arrivals.look([person('a'), person('b')])).toEqual([person('b')]);
  expect(arrivals.look([person('b')])).toEqual([]);
});

it('announces somebody who comes back', () => {
  const arrivals = new Arrivals();
  arrivals.look([person('a')]);
  arrivals.look([]);
  expect(arrivals.look([person('a')])).toEqual([person('a')]);
});
