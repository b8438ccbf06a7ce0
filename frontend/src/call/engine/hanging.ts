/**
 * What can be seen of a talk's line at one moment. Marks only grow, and grow whenever something
 * has come; null while nothing of the kind should be coming.
 */
export interface Look {
  /** Milliseconds on a clock that only goes forward. */
  at: number;
  /** LiveKit holds that all is well; it may do so for a minute while nothing comes. */
  connected: boolean;
  picture: number | null;
  sound: number | null;
  /** Everything that comes over our line, down to the checks of ICE; null before the first reading. */
  line: number | null;
  /** Packets of pictures, whole or not; null as with `line`. */
  pieces: number | null;
}

export interface Hanging {
  what: 'picture' | 'sound' | 'line';
  /** Our own line carries: it is the other's that hangs. */
  theirs: boolean;
  /** Sound comes, and pieces of a picture that never becomes whole: the line is too thin for both. */
  thin: boolean;
  /** It has hung for so long that the telephone is offered. */
  phone: boolean;
}

/** A picture every 50 ms, or sound every 400 ms (Opus in silence): this is no jitter any more. */
const HANGS_MS = 2_500;
/** The first frame of somebody who turns their camera on may wait for their browser. */
const FIRST_MS = 6_000;
/** ICE checks a line on which nothing else comes every 2.5 s. */
const LINE_MS = 8_000;
/** One reading of the line later, we know whose it is. */
const MEND_MS = 3_000;
const MEND_AGAIN_MS = 10_000;
const PHONE_MS = 10_000;
/** Between a packet and the look that sees it. */
const LOOK_MS = 1_500;
/** Nobody looked for so long: the page slept, and what it has not seen means nothing. */
const SLEPT_MS = 5_000;

const KINDS = ['picture', 'sound', 'line'] as const;
/** Readings of packets come every two seconds. */
const PIECES_MS = 3_000;

/** When something came last, as far as looks can tell. */
class Flow {
  at = 0;
  #mark: number | null = null;
  #isNew = true;

  look(at: number, mark: number | null, slept: boolean): void {
    if (mark === null || this.#mark === null || slept) {
      this.at = at;
      this.#isNew = this.#mark === null;
      this.#mark = mark;
    } else if (mark > this.#mark) {
      [this.at, this.#mark, this.#isNew] = [at, mark, false];
    }
  }

  hangs(at: number, after: number): boolean {
    return this.#mark !== null && at - this.at >= (this.#isNew ? Math.max(after, FIRST_MS) : after);
  }
}

/**
 * Tells from looks, one a second, whether a talk hangs, and when to mend the line: LiveKit waits
 * 15 s, and with media blocked while its signalling lives it says nothing for a minute.
 */
export class HangWatch {
  readonly #flows = {
    picture: new Flow(),
    sound: new Flow(),
    line: new Flow(),
    pieces: new Flow(),
  };
  #lookedAt: number | null = null;
  /** Since when something is wrong; null while all is well. */
  #since: number | null = null;
  #mendedAt = -Infinity;

  look(now: Look): { hanging: Hanging | null; mend: boolean } {
    const { at, connected } = now;
    const slept = this.#lookedAt !== null && at - this.#lookedAt > SLEPT_MS;
    this.#lookedAt = at;
    for (const kind of KINDS) this.#flows[kind].look(at, now[kind], slept);
    this.#flows.pieces.look(at, now.pieces, slept);
    const hung = KINDS.find((kind) =>
      this.#flows[kind].hangs(at, kind === 'line' ? LINE_MS : HANGS_MS),
    );
    if (connected && !hung) {
      this.#since = null;
      this.#mendedAt = -Infinity;
      return { hanging: null, mend: false };
    }
    const lastCame = hung ? this.#flows[hung].at : at;
    this.#since ??= lastCame;
    const what = connected && hung ? hung : 'line';
    const lives = what !== 'line' && this.#flows.line.at > lastCame + LOOK_MS;
    const soundComes = now.sound !== null && !this.#flows.sound.hangs(at, HANGS_MS);
    const thin =
      lives && what === 'picture' && soundComes && at - this.#flows.pieces.at < PIECES_MS;
    return {
      // Whose sound still comes has a line: their picture may have stopped anywhere.
      hanging: { what, theirs: lives && !soundComes, thin, phone: at - this.#since >= PHONE_MS },
      mend: connected && !lives && this.#isTimeToMend(at, lastCame),
    };
  }

  #isTimeToMend(at: number, lastCame: number): boolean {
    if (at - lastCame < MEND_MS || at - this.#mendedAt < MEND_AGAIN_MS) return false;
    this.#mendedAt = at;
    return true;
  }
}
