import { describe, expect, it } from 'vitest';

import type { LiveEvent } from '@/api/live';

import { afterEvent, emptyTalk, guests, whereIsClient, type Person, type Talk } from './people';

type StreamedAppointment = Extract<LiveEvent, { type: 'snapshot' }>['appointment'];

const client = {
  participant_id: 'c',
  part: 'client',
  state: 'waiting',
  since: 't1',
  reason: null,
} as const;
const adviser = {
  participant_id: 'a',
  part: 'adviser',
  state: 'admitted',
  since: 't0',
  reason: null,
} as const;

/** An event with what matters here; the rest of it nobody reads. */
const event = (told: Partial<LiveEvent>) => ({ at: 't2', ...told }) as LiveEvent;
const times = (closes_at: string) => ({ ends_at: 't8', closes_at }) as StreamedAppointment;
const snapshot = (participants: Person[], call_state: 'open' | 'ended' = 'open') =>
  afterEvent(
    emptyTalk,
    event({ type: 'snapshot', participants, call_state, appointment: times('t9') }),
  );

const states = (talk: Talk) => guests(talk).map(({ part, state }) => `${part} ${state}`);

describe('the people of a talk', () => {
  it('are those of the snapshot, the adviser left out', () => {
    expect(states(snapshot([adviser, client]))).toEqual(['client waiting']);
  });

  it('come with when the talk ends, as it was changed last', () => {
    const talk = snapshot([adviser]);
    expect(talk.planned).toEqual({ endsAt: 't8', closesAt: 't9' });
    const moved = afterEvent(
      talk,
      event({ type: 'appointment_changed', appointment: times('tA') }),
    );
    expect(moved.planned).toEqual({ endsAt: 't8', closesAt: 'tA' });
  });

  it('change one by one; nobody appears twice', () => {
    const admitted = afterEvent(
      snapshot([client]),
      event({ type: 'admitted', participant_id: 'c', part: 'client', since: 't2' }),
    );
    expect(admitted.people).toEqual([{ ...client, state: 'admitted', since: 't2' }]);
  });

  it('say how somebody went', () => {
    const gone = { type: 'left', participant_id: 'c', part: 'client', since: 't2' } as const;
    const talk = afterEvent(snapshot([client]), event({ ...gone, reason: 'hung_up' }));
    expect(whereIsClient(talk)).toBe('hung_up');
  });

  it('keep why somebody was put out while they wait again, until they are let in', () => {
    const own = { participant_id: 'c', part: 'client', since: 't2' } as const;
    const reasonIn = (talk: Talk) => guests(talk).map(({ state, reason }) => [state, reason]);
    const out = afterEvent(
      snapshot([{ ...client, state: 'admitted' }]),
      event({ ...own, type: 'left', reason: 'exceeded_limits' }),
    );
    const again = afterEvent(out, event({ ...own, type: 'waiting', reason: 'exceeded_limits' }));
    expect(reasonIn(again)).toEqual([['waiting', 'exceeded_limits']]);
    const heardAnew = afterEvent(
      again,
      event({
        type: 'snapshot',
        participants: [{ ...client, reason: 'exceeded_limits' }],
        call_state: 'open',
        appointment: times('t9'),
      }),
    );
    expect(reasonIn(heardAnew)).toEqual([['waiting', 'exceeded_limits']]);
    const inside = afterEvent(heardAnew, event({ ...own, type: 'admitted' }));
    expect(reasonIn(inside)).toEqual([['admitted', null]]);
    const sentBack = afterEvent(inside, event({ ...own, type: 'waiting' }));
    expect(reasonIn(sentBack)).toEqual([['waiting', null]]);
  });

  it.each([
    [{ state: 'admitted', reason: null }, 'coming'],
    [{ state: 'left', reason: 'hung_up' }, 'hung_up'],
    [{ state: 'left', reason: 'lost' }, 'lost'],
    [{ state: 'left', reason: null }, 'away'],
    [{ state: 'waiting', reason: null }, 'waiting'],
    [{ state: 'barred', reason: null }, 'withdrawn'],
  ] as const)('%j is said as %s, and never more than is known', (now, said) => {
    expect(whereIsClient(snapshot([{ ...client, ...now }]))).toBe(said);
  });

  it('are away only once the stream has said who is there', () => {
    expect(whereIsClient(emptyTalk)).toBe('unknown');
    expect(whereIsClient(snapshot([{ ...client, part: 'adviser' }]))).toBe('away');
  });

  it('show who waits first', () => {
    const guest: Person = {
      participant_id: 'g',
      part: 'interpreter',
      state: 'waiting',
      since: 't3',
      reason: null,
    };
    const talk = snapshot([{ ...client, state: 'admitted' }, guest]);
    expect(states(talk)).toEqual(['interpreter waiting', 'client admitted']);
  });

  it('stay as they are when an event names nobody or is unknown', () => {
    const talk = snapshot([client]);
    expect(afterEvent(talk, event({ type: 'waiting', participant_id: null }))).toBe(talk);
    expect(afterEvent(talk, { type: 'sneeze', at: 't2' } as unknown as LiveEvent)).toBe(talk);
  });
});

it('keeps the newest usage of each person, and whether a voucher limits it', () => {
  const talk = [
    { participant_id: 'c', charged_bytes: 1_000, bytes_limit: 500_000_000 },
    { participant_id: 'c', charged_bytes: 2_000, bytes_limit: 500_000_000 },
    { participant_id: 'g', charged_bytes: 7, bytes_limit: null },
  ].reduce((before, usage) => afterEvent(before, event({ type: 'usage', ...usage })), emptyTalk);
  expect(talk.usage).toEqual({
    c: { chargedBytes: 2_000, limitBytes: 500_000_000 },
    g: { chargedBytes: 7, limitBytes: null },
  });
});

it('ends by event or by snapshot, and goes on when it was opened again', () => {
  expect(afterEvent(emptyTalk, event({ type: 'ended', reason: 'adviser' })).ended).toBe(true);
  expect(snapshot([], 'ended').ended).toBe(true);
  expect(afterEvent(snapshot([], 'ended'), event({ type: 'reopened' })).ended).toBe(false);
});
