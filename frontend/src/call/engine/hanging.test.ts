import { describe, expect, it } from 'vitest';

import { HangWatch, type Look } from './hanging';

const NOTHING = { picture: 1, sound: 1, line: 1, pieces: 1 };

/** A talk seen once a second; what is not said goes on as before. */
class Talk {
  at = 100_000;
  mark = 1;
  readonly watch = new HangWatch();
  readonly mended: number[] = [];

  /** Looks for so many seconds; `comes` names what arrives meanwhile, `has` what should. */
  look(
    seconds: number,
    comes: (keyof typeof NOTHING)[],
    { connected = true, has = ['picture', 'sound', 'line'] as (keyof Look)[] } = {},
  ) {
    let seen = this.watch.look(this.#now(comes, connected, has));
    for (let second = 0; second < seconds; second += 1) {
      this.at += 1_000;
      seen = this.watch.look(this.#now(comes, connected, has));
      if (seen.mend) this.mended.push(this.at);
    }
    return seen.hanging;
  }

  readonly #marks = { ...NOTHING };

  #now(comes: (keyof typeof NOTHING)[], connected: boolean, has: (keyof Look)[]): Look {
    this.mark += 1;
    for (const kind of comes) this.#marks[kind] = this.mark;
    const { picture, sound, line, pieces } = this.#marks;
    return {
      at: this.at,
      connected,
      picture: has.includes('picture') ? picture : null,
      sound: has.includes('sound') ? sound : null,
      line: has.includes('line') ? line : null,
      pieces,
    };
  }
}

const ALL = ['picture', 'sound', 'line'] as const;
const running = () => {
  const talk = new Talk();
  expect(talk.look(10, [...ALL])).toBeNull();
  return talk;
};

describe('a talk', () => {
  it('is said to hang within three seconds, and is mended once then', () => {
    const talk = running();
    const stopped = talk.at;
    expect(talk.look(2, [])).toBeNull();
    expect(talk.look(1, [])).toEqual({ what: 'picture', theirs: false, thin: false, phone: false });
    expect(talk.mended).toEqual([stopped + 3_000]);
    talk.look(6, []);
    expect(talk.mended).toHaveLength(1);
    talk.look(10, []);
    expect(talk.mended).toHaveLength(2);
  });

  it('offers the telephone after ten seconds, also when LiveKit has noticed meanwhile', () => {
    const talk = running();
    expect(talk.look(6, [])?.phone).toBe(false);
    expect(talk.look(3, [], { connected: false })?.phone).toBe(false);
    expect(talk.look(1, [], { connected: false })).toEqual({
      what: 'line',
      theirs: false,
      thin: false,
      phone: true,
    });
  });

  it('goes on by itself, and counts anew the next time', () => {
    const talk = running();
    talk.look(15, []);
    expect(talk.look(1, [...ALL])).toBeNull();
    expect(talk.look(3, [])).toEqual({ what: 'picture', theirs: false, thin: false, phone: false });
    expect(talk.mended).toHaveLength(3);
  });

  it('is not mended where the line carries: it is the other side that hangs', () => {
    const talk = running();
    expect(talk.look(4, ['line'])).toEqual({
      what: 'picture',
      theirs: true,
      thin: false,
      phone: false,
    });
    expect(talk.look(10, ['line'])).toEqual({
      what: 'picture',
      theirs: true,
      thin: false,
      phone: true,
    });
    expect(talk.mended).toEqual([]);
  });

  it('is too thin for both where sound comes and the picture only in pieces: nothing is mended', () => {
    const talk = running();
    const thin = { what: 'picture', theirs: false, thin: true, phone: false };
    expect(talk.look(4, ['sound', 'line', 'pieces'])).toEqual(thin);
    // Their camera has stopped, or their line is thin: nobody here can say.
    expect(talk.look(4, ['sound', 'line'])).toEqual({ ...thin, thin: false });
    expect(talk.mended).toEqual([]);
  });

  it('names the sound where no picture should come, and the picture where sound still comes', () => {
    const talk = running();
    expect(talk.look(3, ['sound', 'line'])?.what).toBe('picture');
    talk.look(2, [...ALL]);
    const has: (keyof Look)[] = ['sound', 'line'];
    expect(talk.look(4, [], { has })?.what).toBe('sound');
  });

  it('does not hang while nothing should come and ICE is answered now and then', () => {
    const talk = running();
    for (let turn = 0; turn < 10; turn += 1) {
      expect(talk.look(3, [], { has: ['line'] })).toBeNull();
      talk.look(0, ['line'], { has: ['line'] });
    }
    expect(talk.look(8, [], { has: ['line'] })?.what).toBe('line');
  });

  it('waits longer for the first frame of a camera than for the next one', () => {
    const talk = new Talk();
    talk.look(3, ['sound', 'line'], { has: ['sound', 'line'] });
    expect(talk.look(5, ['sound', 'line'])).toBeNull();
    expect(talk.look(1, ['sound', 'line'])?.what).toBe('picture');
  });

  it('means nothing by the time that the page slept', () => {
    const talk = running();
    talk.at += 60_000;
    expect(talk.look(2, [])).toBeNull();
    expect(talk.look(1, [])?.what).toBe('picture');
  });

  it('that cannot be joined offers the telephone after ten seconds, too', () => {
    const talk = new Talk();
    const joining = { connected: false, has: [] as (keyof Look)[] };
    expect(talk.look(9, [], joining)?.phone).toBe(false);
    expect(talk.look(1, [], joining)?.phone).toBe(true);
  });
});
