import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { publicHttp } from '@/lib/http';

import { engineFor, joinAhead, takeOver } from './ahead';
import { CallEngine } from './CallEngine';

const talk = (appointmentId: string) =>
  ({ http: publicHttp, appointmentId, profile: 'sparsam', limitBytes: null }) as const;

const spies = () => ({
  join: vi.spyOn(CallEngine.prototype, 'join').mockResolvedValue(),
  leave: vi.spyOn(CallEngine.prototype, 'leave').mockResolvedValue(),
});
let { join, leave } = spies();

beforeEach(() => {
  ({ join, leave } = spies());
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('joining ahead', () => {
  it('hands the connection to the page of the call', () => {
    const pageGoes = joinAhead(talk('a'));
    const engine = engineFor(talk('a'));
    takeOver(engine);
    pageGoes();
    vi.runAllTimers();
    expect(join.mock.contexts).toEqual([engine]);
    expect(leave).not.toHaveBeenCalled();
  });

  it('closes the connection when the person goes elsewhere', () => {
    const pageGoes = joinAhead(talk('a'));
    pageGoes();
    vi.runAllTimers();
    expect(leave.mock.contexts).toEqual(join.mock.contexts);
    expect(leave).toHaveBeenCalledWith({ tell: false });
  });

  it('keeps the connection to itself in another talk', () => {
    const pageGoes = joinAhead(talk('a'));
    expect(join.mock.contexts).not.toContain(engineFor(talk('b')));
    pageGoes();
  });

  it('gives a page that is drawn twice the same connection', () => {
    const pageGoes = joinAhead(talk('a'));
    expect(engineFor(talk('a'))).toBe(engineFor(talk('a')));
    pageGoes();
  });

  it('begins anew when the page of the call is opened again', () => {
    const pageGoes = joinAhead(talk('a'));
    const first = engineFor(talk('a'));
    takeOver(first);
    expect(engineFor(talk('a'))).not.toBe(first);
    pageGoes();
  });
});
