/** What went over the line, as the browser counts it: UDP payloads, without IP and UDP headers. */
export interface Counters {
  sentBytes: number;
  receivedBytes: number;
  sentPackets: number;
  receivedPackets: number;
}

/** IPv4 (20) and UDP (8) headers, which the prepaid contract counts too. */
export const HEADER_BYTES_PER_PACKET = 28;

export const noTraffic: Counters = {
  sentBytes: 0,
  receivedBytes: 0,
  sentPackets: 0,
  receivedPackets: 0,
};

/** All bytes a person pays for. */
export function chargedBytes(counters: Counters): number {
  const packets = counters.sentPackets + counters.receivedPackets;
  return counters.sentBytes + counters.receivedBytes + packets * HEADER_BYTES_PER_PACKET;
}

interface TransportStats extends RTCTransportStats {
  type: 'transport';
  localCertificateId?: string;
}
interface PairStats extends RTCIceCandidatePairStats {
  type: 'candidate-pair';
}
interface InboundStats extends RTCInboundRtpStreamStats {
  type: 'inbound-rtp';
}

const sumOf = (counts: Map<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * Adds up transports over the life of a call. Several tracks share one transport, so reports are
 * told apart by id; two peer connections use the same ids, so the certificate belongs to the key.
 * Transports that have gone (a reconnect makes new ones) keep counting with their last figures.
 */
export class TrafficMeter {
  readonly #transports = new Map<string, Counters>();
  readonly #answers = new Map<string, number>();
  readonly #pieces = new Map<string, number>();

  add(report: RTCStatsReport): void {
    for (const entry of report.values() as Iterable<TransportStats | PairStats | InboundStats>) {
      if (entry.type === 'candidate-pair') {
        this.#answers.set(entry.id, entry.responsesReceived ?? 0);
      }
      if (entry.type === 'inbound-rtp' && entry.kind === 'video') {
        this.#pieces.set(entry.id, entry.packetsReceived ?? 0);
      }
      if (entry.type !== 'transport') continue;
      this.#transports.set(`${entry.id} ${entry.localCertificateId ?? ''}`, {
        sentBytes: entry.bytesSent ?? 0,
        receivedBytes: entry.bytesReceived ?? 0,
        sentPackets: entry.packetsSent ?? 0,
        receivedPackets: entry.packetsReceived ?? 0,
      });
    }
  }

  total(): Counters {
    const sum = { ...noTraffic };
    for (const counters of this.#transports.values()) {
      sum.sentBytes += counters.sentBytes;
      sum.receivedBytes += counters.receivedBytes;
      sum.sentPackets += counters.sentPackets;
      sum.receivedPackets += counters.receivedPackets;
    }
    return sum;
  }

  /** Grows with whatever comes, the answers to ICE's checks too: those the browser bills nobody. */
  heard(): number {
    return sumOf(this.#answers) + this.total().receivedPackets;
  }

  /** Grows with packets of others' pictures, whether or not they make whole ones. */
  pieces(): number {
    return sumOf(this.#pieces);
  }
}
