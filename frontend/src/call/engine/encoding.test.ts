import { expect, it } from 'vitest';

import { EncoderWatch } from './encoding';

/** An encoder seen every two seconds; 40 frames each, of so many milliseconds. */
function encoder() {
  const watch = new EncoderWatch();
  let [framesEncoded, totalEncodeTime] = [0, 0];
  return (milliseconds: number, { limitedBy = 'none', frames = 40 } = {}) => {
    framesEncoded += frames;
    totalEncodeTime += (frames * milliseconds) / 1000;
    const sender = { type: 'outbound-rtp', kind: 'video', qualityLimitationReason: limitedBy };
    return watch.look(
      new Map([
        ['V', { ...sender, framesEncoded, totalEncodeTime }],
        ['A', { type: 'outbound-rtp', kind: 'audio' }],
        ['T', { type: 'transport' }],
      ]),
    );
  };
}

it('is too slow when frames take long in two looks, and not in one', () => {
  const look = encoder();
  expect([look(8), look(60), look(8), look(60), look(60)]).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

it('is too slow when the browser says that the processor limits it, and not the line', () => {
  const look = encoder();
  expect([1, 2, 3].map(() => look(8, { limitedBy: 'bandwidth' }))).toEqual([false, false, false]);
  expect([1, 2].map(() => look(8, { limitedBy: 'cpu' }))).toEqual([false, true]);
});

it('is not judged by a few frames, nor by those of long ago', () => {
  const look = encoder();
  expect([1, 2, 3].map(() => look(90, { frames: 2 }))).toEqual([false, false, false]);
  expect(look(60)).toBe(false);
  expect([1, 2, 3].map(() => look(8))).toEqual([false, false, false]);
});
