import type { Hanging } from './hanging';

/** After the picture was missed first: what came late, or was sent again, has come by then. */
const PATIENCE_MS = 3_000;
const FIRST_REST_MS = 20_000;
const LONGEST_REST_MS = 80_000;

/**
 * Sound first: on a line that carries sound and no whole picture, the picture rests, so that it
 * takes nothing away from the sound; it is tried again after a while, and later each time.
 */
export class SoundFirst {
  #since: number | null = null;
  #until: number | null = null;
  #rest = FIRST_REST_MS;
  #triedAt = -Infinity;

  /** Whether the others' pictures rest now; `at` in milliseconds that only go forward. */
  look(at: number, hanging: Hanging | null): boolean {
    if (this.#until !== null) {
      if (at < this.#until) return true;
      [this.#until, this.#triedAt] = [null, at];
    }
    if (!hanging?.thin) {
      this.#since = null;
      if (at - this.#triedAt > LONGEST_REST_MS) this.#rest = FIRST_REST_MS;
      return false;
    }
    this.#since ??= at;
    if (at - this.#since < PATIENCE_MS) return false;
    [this.#since, this.#until] = [null, at + this.#rest];
    this.#rest = Math.min(2 * this.#rest, LONGEST_REST_MS);
    return true;
  }
}
