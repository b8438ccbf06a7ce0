import { describe, expect, it } from 'vitest';

import { Downlink } from './downlink';

/** Two seconds of what a receiver counts; added up as browsers do. */
class Receiver {
  at = 10_000;
  readonly downlink = new Downlink();
  readonly #sum: Record<string, Record<string, number>> = { audio: {}, video: {} };

  read(audio: Record<string, number>, video: Record<string, number> = {}, after = 2_000) {
    this.at += after;
    for (const [kind, more] of Object.entries({ audio, video })) {
      const sum = (this.#sum[kind] ??= {});
      for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count;
    }
    const report = new Map<string, object>([['T', { id: 'T', type: 'transport' }]]);
    for (const [kind, counts] of Object.entries(this.#sum))
      report.set(kind, { id: kind, type: 'inbound-rtp', kind, ...counts });
    return this.downlink.read(this.at, [report]);
  }
}

const SOUND = {
  packetsReceived: 33,
  totalSamplesReceived: 96_000,
  jitterBufferDelay: 0.06 * 96_000,
  jitterBufferEmittedCount: 96_000,
};
const running = () => {
  const receiver = new Receiver();
  receiver.read(SOUND, { packetsReceived: 40 });
  return receiver;
};

describe('a reading of what comes', () => {
  it('counts since the one before, and nothing where all came', () => {
    expect(running().read(SOUND, { packetsReceived: 40 })).toEqual({
      madeUp: 0,
      lost: 0,
      lateMs: 0,
      picture: true,
      sound: true,
    });
  });

  it('tells made-up sound from made-up silence', () => {
    const made = { concealedSamples: 9_600, silentConcealedSamples: 4_800 };
    expect(running().read({ ...SOUND, ...made })).toMatchObject({ madeUp: 0.05, picture: false });
  });

  it('counts lost packets of both, and none that came late after all', () => {
    const receiver = running();
    const lost = receiver.read(
      { ...SOUND, packetsLost: 7 },
      { packetsReceived: 40, packetsLost: 20 },
    );
    expect(lost?.lost).toBeCloseTo(0.27);
    expect(receiver.read({ ...SOUND, packetsLost: -3 })?.lost).toBe(0);
  });

  it('says how much later sound is played than at best', () => {
    const late = running().read({ ...SOUND, jitterBufferDelay: 0.3 * 96_000 });
    expect(late?.lateMs).toBeCloseTo(240);
  });

  it('finds nothing wrong with a line that has nothing to bring', () => {
    const nothing = { madeUp: 0, lost: 0, lateMs: 0, picture: false, sound: false };
    expect(running().read({})).toEqual(nothing);
  });

  it('says nothing of the first, or of a page that slept', () => {
    expect(new Receiver().read(SOUND)).toBeNull();
    expect(running().read(SOUND, {}, 6_000)).toBeNull();
  });
});
