import { describe, expect, it } from 'vitest';

import { afterEvent, emptyTalk, guests, type Talk } from './people';

const client = { participant_id: 'c', part: 'client', state: 'waiting', since: 't1' };
const adviser = { participant_id: 'a', part: 'adviser', state: 'admitted', since: 't0' };
const snapshot = (participants: unknown[], call_state = 'open') =>
  afterEvent(emptyTalk, { event: 'snapshot', data: { participants, call_state } });

const states = (talk: Talk) => guests(talk).map(({ part, state }) => `${part} ${state}`);

describe('the people of a talk', () => {
  it('are those of the snapshot, the adviser left out', () => {
    expect(states(snapshot([adviser, client]))).toEqual(['client waiting']);
  });

  it('change one by one; nobody appears twice', () => {
    const admitted = afterEvent(snapshot([client]), {
      event: 'admitted',
      data: { participant_id: 'c', at: 't2' },
    });
    expect(admitted.people).toEqual([{ ...client, state: 'admitted', since: 't2' }]);
  });

  it('show who waits first', () => {
    const guest = { participant_id: 'g', part: 'interpreter', state: 'waiting', since: 't3' };
    const talk = snapshot([{ ...client, state: 'admitted' }, guest]);
    expect(states(talk)).toEqual(['interpreter waiting', 'client admitted']);
  });

  it('stay as they are when an event names nobody or is unknown', () => {
    const talk = snapshot([client]);
    expect(afterEvent(talk, { event: 'waiting', data: {} })).toBe(talk);
    expect(afterEvent(talk, { event: 'sneeze', data: { participant_id: 'c' } })).toBe(talk);
  });
});

it('keeps the newest usage of each person, and whether a voucher limits it', () => {
  const talk = [
    { participant_id: 'c', charged_bytes: 1_000, bytes_limit: 500_000_000 },
    { participant_id: 'c', charged_bytes: 2_000, bytes_limit: 500_000_000 },
    { participant_id: 'g', charged_bytes: 7 },
  ].reduce((before, data) => afterEvent(before, { event: 'usage', data }), emptyTalk);
  expect(talk.usage).toEqual({
    c: { chargedBytes: 2_000, limitBytes: 500_000_000 },
    g: { chargedBytes: 7, limitBytes: null },
  });
});

it('ends by event or by snapshot', () => {
  expect(afterEvent(emptyTalk, { event: 'ended', data: {} }).ended).toBe(true);
  expect(snapshot([], 'ended').ended).toBe(true);
});
