import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { remember, remembered } from './remembered';
import type { CallState } from './state';

const inCall = (more: Partial<CallState>) =>
  ({ phase: 'connected', camera: false, microphone: false, ...more }) as CallState;

const cameBy = (type: string) =>
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as never]);

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

it('goes on after a reload with what was on', () => {
  cameBy('reload');
  remember('a', inCall({ camera: true, microphone: true }));
  remember('a', inCall({ phase: 'reconnecting', microphone: true }));
  expect(remembered('a')).toEqual({ camera: false, microphone: true });
});

it('goes on once: who is let in again says anew what is on', () => {
  cameBy('reload');
  remember('a', inCall({ camera: true }));
  expect(remembered('a')).toEqual({ camera: true, microphone: false });
  remember('a', inCall({ camera: true }));
  expect(remembered('a')).toBeNull();
});

it('turns nothing on for who comes in another way, into another talk, or had left', () => {
  cameBy('navigate');
  remember('a', inCall({ microphone: true }));
  expect(remembered('a')).toBeNull();
  cameBy('reload');
  expect(remembered('b')).toBeNull();
  remember('a', inCall({ phase: 'left', microphone: true }));
  expect(remembered('a')).toBeNull();
});

it('begins with everything off where what is kept cannot be read', () => {
  cameBy('reload');
  sessionStorage.setItem('nahbar-call', '{');
  expect(remembered('a')).toBeNull();
});
