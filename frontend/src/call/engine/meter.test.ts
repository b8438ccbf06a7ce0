import { describe, expect, it } from 'vitest';

import { chargedBytes, TrafficMeter } from './meter';

function report(...entries: Record<string, unknown>[]): RTCStatsReport {
  return new Map(entries.map((entry, index) => [String(index), entry]));
}

const transport = (id: string, certificate: string, sent: number, received: number) => ({
  type: 'transport',
  id,
  localCertificateId: certificate,
  bytesSent: sent,
  bytesReceived: received,
  packetsSent: sent / 100,
  packetsReceived: received / 100,
});

describe('TrafficMeter', () => {
  it('counts a transport once, however many tracks report it', () => {
    const meter = new TrafficMeter();
    meter.add(
      report(transport('T1', 'A', 1000, 2000), { type: 'inbound-rtp', bytesReceived: 999 }),
    );
    meter.add(report(transport('T1', 'A', 1500, 2500)));
    expect(meter.total()).toEqual({
      sentBytes: 1500,
      receivedBytes: 2500,
      sentPackets: 15,
      receivedPackets: 25,
    });
  });

  it('tells two peer connections apart although both call their transport T1', () => {
    const meter = new TrafficMeter();
    meter.add(report(transport('T1', 'A', 1000, 0)));
    meter.add(report(transport('T1', 'B', 0, 3000)));
    expect(meter.total()).toMatchObject({ sentBytes: 1000, receivedBytes: 3000 });
  });

  it('keeps what a transport that has gone had used', () => {
    const meter = new TrafficMeter();
    meter.add(report(transport('T1', 'A', 1000, 1000)));
    meter.add(report(transport('T1', 'B', 100, 100)));
    expect(meter.total().sentBytes).toBe(1100);
  });

  it('hears the answers to checks of ICE, of which transports count nothing', () => {
    const meter = new TrafficMeter();
    const pair = { type: 'candidate-pair', id: 'P1' };
    meter.add(report(transport('T1', 'A', 1000, 1000), { ...pair, responsesReceived: 3 }));
    const before = meter.heard();
    meter.add(report(transport('T1', 'A', 2000, 1000), { ...pair, responsesReceived: 3 }));
    expect(meter.heard()).toBe(before);
    meter.add(report(transport('T1', 'A', 2000, 1000), { ...pair, responsesReceived: 4 }));
    expect(meter.heard()).toBeGreaterThan(before);
  });

  it('charges 28 bytes of headers for every packet', () => {
    expect(
      chargedBytes({ sentBytes: 100, receivedBytes: 200, sentPackets: 1, receivedPackets: 2 }),
    ).toBe(384);
  });
});
