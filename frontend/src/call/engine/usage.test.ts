import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { publicHttp } from '@/lib/http';
import { server } from '@/test/server';

import { UsageReporter, type Usage } from './usage';

/** Bytes the fake connection has carried so far. */
let carried = 0;
let reports: { seq: number; sent_bytes: number; connection_id: string }[] = [];
let shown: Usage[] = [];
let allowance: Usage['allowance'] = null;

const reporter = () =>
  new UsageReporter(
    {
      http: publicHttp,
      appointmentId: 'a',
      readStats: () =>
        Promise.resolve([
          new Map([['T', { type: 'transport', id: 'T', bytesSent: carried }]]) as RTCStatsReport,
        ]),
      profile: () => 'sparsam',
      onUsage: (usage) => shown.push(usage),
    },
    { usedBytes: 0, limitBytes: null, allowance: null },
  );

beforeEach(() => {
  carried = 0;
  reports = [];
  shown = [];
  allowance = null;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  server.use(
    http.post('*/usage', async ({ request }) => {
      const report = (await request.json()) as (typeof reports)[number];
      reports.push(report);
      // The service knows of 1,000 bytes from an earlier connection.
      return HttpResponse.json({
        charged_bytes: 1_000 + report.sent_bytes,
        bytes_limit: 5_000,
        allowance,
      });
    }),
  );
});
afterEach(() => vi.useRealTimers());

describe('UsageReporter', () => {
  it('begins with what the service knows, and adds what it measures itself', async () => {
    const usage = reporter();
    usage.start();
    await vi.waitFor(() =>
      expect(shown.at(-1)).toMatchObject({ usedBytes: 1_000, limitBytes: 5_000 }),
    );
    carried = 300;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown.at(-1)).toMatchObject({ usedBytes: 1_300, limitBytes: 5_000 });
    expect(reports).toHaveLength(1);
    await usage.stop();
  });

  it('reports cumulative counters every 10 s and once more at the end', async () => {
    const usage = reporter();
    usage.start();
    await vi.waitFor(() => expect(reports).toHaveLength(1));
    carried = 700;
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitFor(() => expect(reports).toHaveLength(2));
    carried = 900;
    await usage.stop();
    expect(reports.map(({ seq, sent_bytes }) => [seq, sent_bytes])).toEqual([
      [1, 0],
      [2, 700],
      [3, 900],
    ]);
    expect(new Set(reports.map(({ connection_id }) => connection_id)).size).toBe(1);
  });

  it('tells what the vouchers allow, and keeps it until the service says otherwise', async () => {
    allowance = { step: 'smaller', level: 'low', sound_fits: true };
    const usage = reporter();
    usage.start();
    await vi.waitFor(() => expect(shown.at(-1)?.allowance).toEqual(allowance));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown.at(-1)?.allowance).toEqual(allowance);
    await usage.stop();
  });

  it('sends what it measured last when the page goes', async () => {
    const usage = reporter();
    usage.start();
    carried = 400;
    await vi.advanceTimersByTimeAsync(2_000);
    // Reading the counters takes longer than the page has.
    carried = 500;
    await usage.stop({ pageGoes: true });
    expect(reports.at(-1)?.sent_bytes).toBe(400);
  });
});
