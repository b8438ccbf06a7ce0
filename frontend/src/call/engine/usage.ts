import { clock } from '@/lib/clock';
import type { Http } from '@/lib/http';

import { reportUsage, type Allowance, type Profile } from '../api';
import { chargedBytes, noTraffic, TrafficMeter, type Counters } from './meter';

const SAMPLE_MS = 2_000;
const REPORT_EVERY_SAMPLES = 5;

export interface Usage {
  usedBytes: number;
  limitBytes: number | null;
  allowance: Allowance | null;
}

interface Options {
  http: Http;
  appointmentId: string;
  /** Statistics of every peer connection that is open now. */
  readStats: () => Promise<RTCStatsReport[]>;
  profile: () => Profile;
  onUsage: (usage: Usage) => void;
}

/**
 * Measures one connection and reports it every 10 s: cumulative counters with a sequence number,
 * so that a lost or doubled report does no harm. The service's figure is what counts; between two
 * reports the page adds what it measured itself.
 */
export class UsageReporter {
  readonly #options: Options;
  readonly #connectionId = crypto.randomUUID();
  /** Not by the device's clock, which somebody may set right during the talk. */
  readonly #startedAt = clock.elapsed();
  readonly #meter = new TrafficMeter();
  #timer: ReturnType<typeof setInterval> | null = null;
  #samples = 0;
  #seq = 0;
  #charged = 0;
  #limit: number | null;
  #allowance: Allowance | null;
  #reported: Counters = noTraffic;

  constructor(options: Options, before: Usage) {
    this.#options = options;
    this.#charged = before.usedBytes;
    this.#limit = before.limitBytes;
    this.#allowance = before.allowance;
  }

  start(): void {
    void this.#report();
    this.#timer = setInterval(() => void this.#sample(), SAMPLE_MS);
  }

  /**
   * Stops measuring and sends the last figures. A page that goes has no time to read them once
   * more: it sends what it measured last, in a request that outlives it.
   */
  async stop({ pageGoes = false } = {}): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    if (!pageGoes) await this.#read();
    await this.#report(pageGoes);
  }

  /** Marks that grow with whatever comes, and with pictures; null before the first reading. */
  get marks(): { line: number; pieces: number } | null {
    if (this.#samples === 0) return null;
    return { line: this.#meter.heard(), pieces: this.#meter.pieces() };
  }

  async #sample(): Promise<void> {
    await this.#read();
    this.#publish();
    this.#samples += 1;
    if (this.#samples % REPORT_EVERY_SAMPLES === 0) await this.#report();
  }

  async #read(): Promise<void> {
    const reports = await this.#options.readStats().catch(() => []);
    for (const report of reports) this.#meter.add(report);
  }

  async #report(keepalive = false): Promise<void> {
    const counters = this.#meter.total();
    this.#seq += 1;
    const { http, appointmentId, profile } = this.#options;
    const report = {
      connection_id: this.#connectionId,
      seq: this.#seq,
      sent_bytes: counters.sentBytes,
      received_bytes: counters.receivedBytes,
      sent_packets: counters.sentPackets,
      received_packets: counters.receivedPackets,
      elapsed_seconds: Math.round((clock.elapsed() - this.#startedAt) / 1000),
      profile: profile(),
    };
    // A missed report is made good by the next one, which counts from the start.
    const answer = await reportUsage(http, appointmentId, report, keepalive).catch(() => null);
    if (!answer) return;
    this.#charged = answer.charged_bytes;
    this.#limit = answer.bytes_limit;
    this.#allowance = answer.allowance ?? null;
    this.#reported = counters;
    this.#publish();
  }

  #publish(): void {
    const since = chargedBytes(this.#meter.total()) - chargedBytes(this.#reported);
    this.#options.onUsage({
      usedBytes: this.#charged + since,
      limitBytes: this.#limit,
      allowance: this.#allowance,
    });
  }
}
