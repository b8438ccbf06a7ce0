import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FIRST_HOLD_MS, LONGEST_HOLD_MS, SoundFirst, type SoundFirstSays } from './decision';
import type { Reading } from './downlink';

const GOOD: Reading = { madeUp: 0, lost: 0, lateMs: 20, picture: true, sound: true };
const FAIR: Reading = { ...GOOD, lost: 0.03 };
const BAD: Reading = { ...GOOD, lost: 0.1 };
const SEVERE: Reading = { ...GOOD, madeUp: 0.2 };
const EVERY_MS = 2_000;

/** A line read every two seconds; gives what is said at last, and keeps all that was. */
class Line {
  at = 50_000;
  readonly watch = new SoundFirst();
  readonly said: { at: number; says: SoundFirstSays }[] = [];

  read(times: number, reading: Reading | null, thin = false): SoundFirstSays {
    let says: SoundFirstSays = { picture: 'whole', phone: false };
    for (let time = 0; time < times; time += 1) {
      this.at += EVERY_MS;
      // Who rests a picture gets none.
      const comes = this.said.at(-1)?.says.picture !== 'rests';
      const seen = reading && { ...reading, picture: reading.picture && comes };
      says = this.watch.look(this.at, seen, thin);
      this.said.push({ at: this.at, says });
    }
    return says;
  }

  readonly steps = () =>
    this.said.filter(({ says }, index) => says.picture !== this.said[index - 1]?.says.picture);
}

describe('on a line that grows thin', () => {
  it('has a smaller picture sent at once where sound breaks, and none two seconds later', () => {
    const line = new Line();
    expect(line.read(5, GOOD)).toEqual({ picture: 'whole', phone: false });
    expect(line.read(1, SEVERE)).toEqual({ picture: 'small', phone: false });
    expect(line.read(1, SEVERE)).toEqual({ picture: 'rests', phone: true });
  });

  it('takes it slower where only some packets are lost, or they come ever later', () => {
    for (const reading of [() => BAD, (at: number) => ({ ...GOOD, lateMs: 300 + 100 * at })]) {
      const line = new Line();
      line.read(5, GOOD);
      expect([0, 1, 2, 3].map((at) => line.read(1, reading(at)).picture)).toEqual([
        'whole',
        'small',
        'small',
        'rests',
      ]);
    }
  });

  it('heeds pieces of a picture that never becomes whole', () => {
    expect(new Line().read(2, GOOD, true).picture).toBe('rests');
  });

  it('is not alarmed by one bad moment, or by what nobody could read', () => {
    const line = new Line();
    for (let turn = 0; turn < 10; turn += 1) {
      line.read(1, BAD);
      line.read(1, null);
      line.read(2, GOOD);
    }
    expect(line.steps()).toHaveLength(1);
  });

  it('leaves the step where what has queued up is played later and no later still', () => {
    expect(new Line().read(20, { ...GOOD, lateMs: 600 }).picture).toBe('whole');
  });
});

describe('on a line that carries again', () => {
  it('tries a small picture, and then a whole one', () => {
    const line = new Line();
    line.read(2, SEVERE);
    const back = line.read(20, GOOD);
    expect(back).toEqual({ picture: 'whole', phone: false });
    expect(line.steps().map(({ says }) => says.picture)).toEqual([
      'small',
      'rests',
      'small',
      'whole',
    ]);
  });

  it('waits longer each time that a try was too early, up to a limit', () => {
    const line = new Line();
    line.read(2, SEVERE);
    const rests: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const from = line.at;
      while (line.read(1, GOOD).picture === 'rests');
      rests.push((line.at - from) / 1_000);
      line.read(1, SEVERE);
    }
    // The first good reading begins it.
    expect(rests).toEqual([22, 42, 82, 162, 162, 162, 162]);
  });

  it('does not take the first seconds of a picture for the line', () => {
    const line = new Line();
    line.read(2, SEVERE);
    while (line.read(1, GOOD).picture === 'rests');
    expect(line.read(1, BAD).picture).toBe('small');
  });

  it('stays small while it is neither good nor bad', () => {
    const line = new Line();
    line.read(1, SEVERE);
    expect(line.read(100, FAIR).picture).toBe('small');
  });
});

describe('without sound, as between people who sign', () => {
  const silent = (reading: Reading) => ({ ...reading, sound: false });

  it('makes the picture small on a line that loses much, and never lets it rest', () => {
    const line = new Line();
    expect(line.read(50, silent({ ...GOOD, lost: 0.3 })).picture).toBe('small');
    expect(line.read(20, silent(GOOD)).picture).toBe('whole');
  });

  it('brings back a picture that rests, though nothing comes that could be judged', () => {
    const line = new Line();
    expect(line.read(2, SEVERE).picture).toBe('rests');
    const nothing = { madeUp: 0, lost: 0, lateMs: 0, picture: false, sound: false };
    expect(line.read(12, nothing).picture).toBe('small');
  });
});

it('offers the telephone where sound is bad and there is no picture to give up', () => {
  const line = new Line();
  const nothingToSee = { ...BAD, picture: false };
  expect(line.read(2, nothingToSee)).toEqual({ picture: 'whole', phone: false });
  expect(line.read(1, nothingToSee)).toEqual({ picture: 'whole', phone: true });
  expect(line.read(7, GOOD).phone).toBe(false);
});

describe('whatever a line does', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const reading = fc.record({
    madeUp: share,
    lost: share,
    lateMs: fc.double({ min: 0, max: 2_000, noNaN: true }),
    picture: fc.boolean(),
    sound: fc.boolean(),
  });
  const readings = fc.array(fc.tuple(fc.option(reading), fc.boolean()), { maxLength: 300 });
  const after = (line: Line, all: [Reading | null, boolean][]) => {
    for (const [one, thin] of all) line.read(1, one, thin);
    return line;
  };

  it('gives up no picture for sound without the telephone, nor leaves bad sound without either', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const line = after(new Line(), all);
        for (const { says } of line.said) {
          if (says.picture === 'rests') expect(says.phone).toBe(true);
        }
        const says = line.read(3, { ...BAD, picture: false });
        expect(says.phone).toBe(true);
      }),
    );
  });

  it('comes back to whole pictures by itself', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const line = after(new Line(), all);
        const longest = 2 * (LONGEST_HOLD_MS / EVERY_MS + 2);
        expect(line.read(longest, GOOD)).toEqual({ picture: 'whole', phone: false });
      }),
    );
  });

  it('does not flap: a better step comes after a while of good sound only', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const order = ['rests', 'small', 'whole'];
        const rises = after(new Line(), all)
          .steps()
          .map(({ at, says }, index, steps) => ({
            at,
            rose:
              index > 0 &&
              order.indexOf(says.picture) > order.indexOf(steps[index - 1]?.says.picture ?? ''),
            since: at - (steps[index - 1]?.at ?? 0),
          }))
          .filter(({ rose }) => rose);
        for (const { since } of rises) expect(since).toBeGreaterThanOrEqual(FIRST_HOLD_MS.small);
      }),
    );
  });
});
