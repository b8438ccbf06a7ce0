import { expect, it, vi } from 'vitest';

import type { Profile, Step } from '../../api';
import { receivesPictures } from '../pictures';
import { profileOf } from '../profiles';
import type { Person } from '../state';
import { CallStore } from '../store';
import { saveData } from './saving';

/* What a page does about what media_gateway says of the voucher. */

function talk(profile: Profile) {
  const store = new CallStore({ profile, limitBytes: 1, incoming: true });
  const told = { sendLess: vi.fn(), onPicture: vi.fn(), onProfile: vi.fn() };
  const save = saveData({ store, ...told });
  const speaks = (microphoneOn: boolean) => store.set({ people: [{ microphoneOn } as Person] });
  speaks(true);
  const allow = (step: Step | null) => {
    store.set({ allowance: step && { step, level: 'enough', sound_fits: true } });
    save();
    return store.get();
  };
  return { ...told, allow, save, speaks, store };
}

it('changes nothing without a voucher', () => {
  const { allow, onPicture, onProfile } = talk('standard');
  expect(profileOf(allow(null))).toBe('standard');
  expect(onPicture).not.toHaveBeenCalled();
  expect(onProfile).not.toHaveBeenCalled();
});

it('goes down step by step, and up again, sending anew only where it must', () => {
  const { allow, sendLess, onPicture, onProfile } = talk('standard');
  expect(profileOf(allow('sparsam'))).toBe('sparsam');
  expect(onProfile).toHaveBeenCalledOnce();
  expect(receivesPictures(allow('smaller'))).toBe(true);
  expect(sendLess).toHaveBeenLastCalledWith(true);
  expect(receivesPictures(allow('nur_ton'))).toBe(false);
  expect(onProfile).toHaveBeenCalledOnce();
  expect(receivesPictures(allow('sparsam'))).toBe(true);
  expect(sendLess).toHaveBeenLastCalledWith(false);
  expect(profileOf(allow('standard'))).toBe('standard');
  expect(onProfile).toHaveBeenCalledTimes(2);
  expect(onPicture).toHaveBeenCalledTimes(5);
});

it('keeps what somebody chose for less', () => {
  const { allow } = talk('nur_ton');
  expect(profileOf(allow('sparsam'))).toBe('nur_ton');
  expect(profileOf(allow(null))).toBe('nur_ton');
});

it('lets a small picture be where nobody speaks, as between people who sign', () => {
  const { allow, save, speaks, store } = talk('sparsam');
  speaks(false);
  expect(allow('nur_ton').ceiling).toBe('smaller');
  speaks(true);
  save();
  expect(store.get().ceiling).toBe('nur_ton');
  speaks(false);
  store.set({ microphone: true });
  save();
  expect(store.get().ceiling).toBe('nur_ton');
});
