import { describe, expect, it } from 'vitest';

import type { LiveEvent } from '@/api/live';

import { canReopen, endAfter, unknownEnd } from './callEnd';

const event = (data: object) => ({ at: 't', ...data }) as unknown as LiveEvent;
const snapshot = (call_state: string) =>
  event({ type: 'snapshot', call_state, appointment: { closes_at: '2026-08-03T14:15:00Z' } });
const before = Date.parse('2026-08-03T14:14:59Z');
const after = (...events: LiveEvent[]) => events.reduce(endAfter, unknownEnd);

describe('an ended call can be opened again', () => {
  it('until its time is over', () => {
    expect(canReopen(after(snapshot('ended')), before)).toBe(true);
    expect(canReopen(after(snapshot('ended')), before + 1_000)).toBe(false);
    const later = { closes_at: '2026-08-03T15:15:00Z' };
    const moved = event({ type: 'appointment_changed', appointment: later });
    expect(canReopen(after(snapshot('ended'), moved), before + 1_000)).toBe(true);
  });

  it.each([
    ['adviser', true],
    ['time_over', true],
    ['moved', false],
    ['channel_changed', false],
    ['cancelled', false],
  ])('when it ended because of %s: %s', (reason, expected) => {
    const ended = event({ type: 'ended', reason });
    expect(canReopen(after(snapshot('open'), ended), before)).toBe(expected);
  });

  it('not while it is open or nothing is known', () => {
    expect(canReopen(unknownEnd, before)).toBe(false);
    expect(canReopen(after(snapshot('open')), before)).toBe(false);
    const reopened = event({ type: 'reopened' });
    expect(canReopen(after(snapshot('ended'), reopened), before)).toBe(false);
  });
});
