import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Clock } from './clock';

const MINUTE = 60_000;
const SERVER = Date.parse('2026-08-03T12:00:00Z');
const asDate = (ms: number) => new Date(ms).toUTCString();

/** A device whose clock is wrong by this much, when the page is opened. */
function device(wrongBy: number) {
  vi.setSystemTime(SERVER + wrongBy);
  return new Clock();
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('the time', () => {
  it.each([-45 * MINUTE, 0, 45 * MINUTE])(
    'is the server’s within a second on a device that is wrong by %i ms',
    (wrongBy) => {
      const clock = device(wrongBy);
      const sent = clock.elapsed();
      vi.advanceTimersByTime(200);
      clock.hearDate(asDate(SERVER + 100), sent);
      expect(Math.abs(clock.now() - (SERVER + 200))).toBeLessThanOrEqual(1_000);
      vi.advanceTimersByTime(10 * MINUTE);
      expect(Math.abs(clock.now() - (SERVER + 200 + 10 * MINUTE))).toBeLessThanOrEqual(1_000);
    },
  );

  it('stays when somebody sets the device’s clock', () => {
    const clock = device(0);
    clock.hearDate(asDate(SERVER), clock.elapsed());
    const before = clock.now();
    vi.setSystemTime(SERVER + 3 * 60 * MINUTE);
    expect(clock.now()).toBe(before);
  });

  it('becomes more exact with every answer, and is never earlier than an event', () => {
    const clock = device(-45 * MINUTE);
    clock.hearDate(asDate(SERVER), clock.elapsed());
    clock.hearEvent(new Date(SERVER + 900).toISOString());
    expect(clock.now()).toBeGreaterThanOrEqual(SERVER + 900);
    expect(clock.now()).toBeLessThanOrEqual(SERVER + 1_000);
  });

  it('is put right by the first answer after the device slept', () => {
    const clock = device(0);
    clock.hearDate(asDate(SERVER), clock.elapsed());
    // The clock of the page stood still meanwhile.
    const heard = vi.fn();
    clock.subscribe(heard);
    clock.hearDate(asDate(SERVER + 40 * MINUTE), clock.elapsed());
    expect(Math.abs(clock.now() - (SERVER + 40 * MINUTE))).toBeLessThanOrEqual(1_000);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is the device’s until a server has spoken, and nonsense changes nothing', () => {
    const clock = device(5 * MINUTE);
    clock.hearDate(null, 0);
    clock.hearDate('soon', 0);
    clock.hearEvent('');
    expect(clock.now()).toBe(SERVER + 5 * MINUTE);
  });
});
