/** Half the time there is for a picture at 20 a second; the rest is for everything else. */
const SLOW_SECONDS = 0.025;
/** One look may fall on a moment in which the device did something else. */
const SLOW_LOOKS = 2;
const LEAST_FRAMES = 5;

type SenderStats = RTCOutboundRtpStreamStats & { totalEncodeTime?: number };

/** Tells from a sender's statistics when a device is too slow for its codec. */
export class EncoderWatch {
  #frames = 0;
  #seconds = 0;
  #slowLooks = 0;

  /** Whether the last looks, one every few seconds, all found the encoder too slow. */
  look(report: RTCStatsReport): boolean {
    for (const entry of report.values() as Iterable<SenderStats>) {
      if (entry.type !== 'outbound-rtp' || entry.kind !== 'video') continue;
      const frames = (entry.framesEncoded ?? 0) - this.#frames;
      const seconds = (entry.totalEncodeTime ?? 0) - this.#seconds;
      this.#frames += frames;
      this.#seconds += seconds;
      const isSlow = frames >= LEAST_FRAMES && seconds / frames > SLOW_SECONDS;
      const isLimited = entry.qualityLimitationReason === 'cpu';
      this.#slowLooks = isSlow || isLimited ? this.#slowLooks + 1 : 0;
    }
    return this.#slowLooks >= SLOW_LOOKS;
  }
}
