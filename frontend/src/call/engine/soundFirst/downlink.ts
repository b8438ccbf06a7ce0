/** What came over our line between two readings of its statistics. */
export interface Reading {
  /** Share of the sound that was made up because nothing came (not of silence). */
  madeUp: number;
  /** Share of the packets of sound and pictures that never came. */
  lost: number;
  /** How much longer sound waits to be played than at the talk's best, in milliseconds. */
  lateMs: number;
  /** Packets of a picture came. */
  picture: boolean;
  /** Packets of sound came: there is something to protect. */
  sound: boolean;
}

interface Inbound extends RTCInboundRtpStreamStats {
  type: 'inbound-rtp';
}
interface Other {
  type: 'transport';
}

const COUNTED = [
  'packetsReceived',
  'packetsLost',
  'totalSamplesReceived',
  'concealedSamples',
  'silentConcealedSamples',
  'jitterBufferDelay',
  'jitterBufferEmittedCount',
] as const;
type Counts = Record<(typeof COUNTED)[number], number>;

/** The page slept, or the line was gone for so long: what has not been read means nothing. */
const LONGEST_MS = 5_000;

/** Reads from a receiver's statistics how sound and pictures come; one for each connection. */
export class Downlink {
  readonly #before = new Map<string, Counts>();
  #readAt: number | null = null;
  #bestMs = Infinity;

  /** `at` in milliseconds that only go forward. Null where nobody can say. */
  read(at: number, reports: RTCStatsReport[]): Reading | null {
    const sound = this.#zero();
    const picture = this.#zero();
    for (const report of reports) {
      for (const entry of report.values() as Iterable<Inbound | Other>) {
        if (entry.type !== 'inbound-rtp') continue;
        this.#add(entry.kind === 'audio' ? sound : picture, entry);
      }
    }
    const isUsable = this.#readAt !== null && at - this.#readAt <= LONGEST_MS;
    this.#readAt = at;
    const lateMs = this.#late(sound);
    const received = sound.packetsReceived + picture.packetsReceived;
    if (!isUsable) return null;
    const lost = sound.packetsLost + picture.packetsLost;
    const madeUp = sound.concealedSamples - sound.silentConcealedSamples;
    return {
      madeUp: madeUp > 0 ? madeUp / Math.max(sound.totalSamplesReceived, madeUp) : 0,
      // Of a line that brings nothing at all others speak: see hanging.ts.
      lost: lost > 0 && received > 0 ? lost / (lost + received) : 0,
      lateMs,
      picture: picture.packetsReceived > 0,
      sound: sound.packetsReceived > 0,
    };
  }

  #late({ jitterBufferDelay, jitterBufferEmittedCount }: Counts): number {
    if (jitterBufferEmittedCount <= 0) return 0;
    const delayMs = (1_000 * jitterBufferDelay) / jitterBufferEmittedCount;
    this.#bestMs = Math.min(this.#bestMs, delayMs);
    return delayMs - this.#bestMs;
  }

  #add(sum: Counts, entry: Inbound): void {
    const before = this.#before.get(entry.id) ?? this.#zero();
    const now = this.#zero();
    for (const name of COUNTED) {
      now[name] = entry[name] ?? 0;
      sum[name] += now[name] - before[name];
    }
    this.#before.set(entry.id, now);
  }

  #zero(): Counts {
    return Object.fromEntries(COUNTED.map((name) => [name, 0])) as Counts;
  }
}
