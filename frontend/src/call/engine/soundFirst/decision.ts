import type { Reading } from './downlink';

/** How much of the others' pictures is asked for. */
export const PICTURES = ['whole', 'small', 'rests'] as const;
export type Picture = (typeof PICTURES)[number];

export interface SoundFirstSays {
  picture: Picture;
  /** The telephone is offered: the picture rests, or there is none and the sound is bad all the same. */
  phone: boolean;
}

/** A step is held so long before the next better one is tried; longer each time it was too early. */
export const FIRST_HOLD_MS: Record<Picture, number> = { whole: 0, small: 10_000, rests: 20_000 };
export const LONGEST_HOLD_MS = 160_000;
/** What is bad so soon after a better one was tried is bad because of it. */
const TRIAL_MS = 30_000;
/** A picture that begins is larger than what follows; it does not tell what the line carries. */
const BEGINS_MS = 3_000;
/** Readings, one every two seconds. */
const BAD_UNTIL_PHONE = 3;
const GOOD_FOR_MS = 10_000;

const firstHolds = () => PICTURES.map((picture) => FIRST_HOLD_MS[picture]);

type Verdict = 'good' | 'fair' | 'bad' | 'severe';

/** A reading's sound, as ears would have it; `thin`: pieces of a picture that never become whole. */
export function judge({ madeUp, lost, lateMs }: Reading, before: Reading, thin: boolean): Verdict {
  if (thin || madeUp > 0.08 || lost > 0.15) return 'severe';
  // Only while it rises: what has queued up once takes a while to be played.
  const isLater = lateMs > 250 && lateMs > before.lateMs + 50;
  if (madeUp > 0.02 || lost > 0.05 || isLater) return 'bad';
  return madeUp < 0.01 && lost < 0.02 ? 'good' : 'fair';
}

/**
 * Sound first: on a line that grows thin the others' pictures become small, and rest where that is
 * not enough. Each is tried again after a while, and later each time that it was too early.
 */
export class SoundFirst {
  #step = 0;
  #holds: number[] = firstHolds();
  #triedAt = -Infinity;
  /** Points of the readings that count for the next step down; two make one. */
  #points = 0;
  #badRun = 0;
  #goodSince: number | null = null;
  #phone = false;
  #before: Reading | null = null;

  /** What holds from now on; `at` in milliseconds that only go forward. */
  look(at: number, reading: Reading | null, thin: boolean): SoundFirstSays {
    if (reading) this.#heed(at, judge(reading, this.#before ?? reading, thin), reading);
    this.#before = reading;
    const picture = PICTURES[this.#step] ?? 'whole';
    return { picture, phone: this.#phone || picture === 'rests' };
  }

  #heed(at: number, verdict: Verdict, { picture, sound }: Reading): void {
    const isTrial = at - this.#triedAt < TRIAL_MS;
    if (verdict === 'good' || verdict === 'fair') {
      this.#badRun = 0;
      this.#points = verdict === 'good' ? 0 : Math.max(0, this.#points - 1);
      this.#goodSince = verdict === 'good' ? (this.#goodSince ?? at) : null;
      this.#rise(at);
      return;
    }
    this.#goodSince = null;
    this.#badRun += 1;
    this.#phone ||= this.#badRun >= BAD_UNTIL_PHONE;
    if (verdict === 'bad' && at - this.#triedAt < BEGINS_MS) return;
    this.#points += verdict === 'severe' || isTrial ? 2 : 1;
    // A picture rests for the sound: where there is none, as between people who sign, it becomes
    // small and stays.
    if (this.#points >= 2 && picture && (sound || this.#step === 0)) this.#fall(isTrial);
  }

  #fall(isTrial: boolean): void {
    if (this.#step + 1 >= PICTURES.length) return;
    this.#step += 1;
    this.#points = 0;
    const hold = this.#holds[this.#step] ?? 0;
    if (isTrial) this.#holds[this.#step] = Math.min(2 * hold, LONGEST_HOLD_MS);
  }

  #rise(at: number): void {
    if (this.#goodSince === null) return;
    const good = at - this.#goodSince;
    if (good >= GOOD_FOR_MS) this.#phone = false;
    if (this.#step > 0 && good >= (this.#holds[this.#step] ?? 0)) {
      this.#step -= 1;
      this.#triedAt = this.#goodSince = at;
    } else if (this.#step === 0 && good >= LONGEST_HOLD_MS) this.#holds = firstHolds();
  }
}
