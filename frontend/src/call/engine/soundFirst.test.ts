import { expect, it } from 'vitest';

import type { Hanging } from './hanging';
import { SoundFirst } from './soundFirst';

const THIN: Hanging = { what: 'picture', theirs: false, thin: true, phone: false };
const OTHER: Hanging = { ...THIN, thin: false };

/** Looks once a second; gives for how many of the seconds pictures rested. */
function line() {
  const watch = new SoundFirst();
  let at = 50_000;
  return (seconds: number, hanging: Hanging | null) => {
    let rested = 0;
    for (let second = 0; second < seconds; second += 1) {
      at += 1_000;
      if (watch.look(at, hanging)) rested += 1;
    }
    return rested;
  };
}

it('lets pictures rest that a thin line does not carry, and tries again by itself', () => {
  const look = line();
  expect(look(3, THIN)).toBe(0);
  expect(look(20, THIN)).toBe(20);
  expect(look(30, null)).toBe(0);
});

it('waits longer each time, up to a limit', () => {
  const look = line();
  const rests = [1, 2, 3, 4].map(() => {
    let rest = look(3, THIN);
    while (look(1, THIN)) rest += 1;
    return rest;
  });
  expect(rests).toEqual([20, 40, 80, 80]);
});

it('begins anew after pictures came for a good while', () => {
  const look = line();
  look(24, THIN);
  expect(look(90, null)).toBe(0);
  expect(look(3, THIN)).toBe(0);
  expect([look(20, THIN), look(3, null)]).toEqual([20, 0]);
});

it('leaves pictures alone where something else hangs', () => {
  expect(line()(60, OTHER)).toBe(0);
});
