import { test, type Page } from '@playwright/test';

import { Person } from '../e2e/support/person';
import { openTalk } from '../e2e/support/product';
import { expectPictureMoves } from '../e2e/support/remote';
import { signIn, turnOn } from '../e2e/support/steps';
import { chargedBytes, noTraffic, type Counters } from '../src/call/engine/meter';
import { bareRoom, connectBare, openBare } from './bare';
import { conversation } from '../e2e/support/conversation';
import { saveFigures } from './figures';

/** Until the sender has found out what the line can carry. */
const SETTLE_MS = 15_000;
/** Whole turns of the conversation, which is ten seconds long. */
const MEASURE_MS = 30_000;

declare global {
  interface Window {
    connections?: RTCPeerConnection[];
  }
}

/** Keeps every peer connection of a page, ours or the bare one. */
function keepConnections(): void {
  const Original = RTCPeerConnection;
  window.connections = [];
  window.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      window.connections?.push(this);
    }
  };
}

/** What all transports of a page have carried so far. */
function traffic(page: Page): Promise<Counters> {
  return page.evaluate(
    async (sum) => {
      for (const connection of window.connections ?? []) {
        for (const entry of (
          (await connection.getStats()) as unknown as Map<string, RTCTransportStats>
        ).values()) {
          if (entry.type !== 'transport') continue;
          sum.sentBytes += entry.bytesSent ?? 0;
          sum.receivedBytes += entry.bytesReceived ?? 0;
          sum.sentPackets += entry.packetsSent ?? 0;
          sum.receivedPackets += entry.packetsReceived ?? 0;
        }
      }
      return sum;
    },
    { ...noTraffic },
  );
}

async function megabytesAnHour(pages: Page[]): Promise<number[]> {
  await pages[0]?.waitForTimeout(SETTLE_MS);
  const look = () =>
    Promise.all(
      pages.map(async (page) => ({
        at: performance.now(),
        bytes: chargedBytes(await traffic(page)),
      })),
    );
  const before = await look();
  await pages[0]?.waitForTimeout(MEASURE_MS);
  const after = await look();
  return after.map(({ at, bytes }, index) => {
    const first = before[index] ?? { at: NaN, bytes: NaN };
    return ((bytes - first.bytes) / (at - first.at)) * 3.6;
  });
}

async function choose(page: Page, profile: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Mehr' }).click();
  await page.getByRole('radio', { name: profile }).check();
  await page.getByRole('button', { name: 'Mehr' }).click();
}

test('megabytes an hour', async () => {
  const { adviser, appointmentId, url } = await openTalk();
  const [first, second] = conversation();
  const [desk, phone] = [await Person.create(first), await Person.create(second)];
  for (const { context } of [desk, phone]) await context.addInitScript(keepConnections);

  const bare = await Promise.all(
    [desk, phone].map(({ context }, index) =>
      openBare(context, bareRoom().tokens[index] ?? '', { publish: true }),
    ),
  );
  for (const page of bare) await connectBare(page);
  const defaults = await megabytesAnHour(bare);
  for (const page of bare) await page.close();

  const pages = [desk.page, phone.page];
  await signIn(desk, adviser);
  await desk.page.goto(`/app/termine/${appointmentId}/gespraech`);
  await phone.page.goto(url);
  await phone.page.getByRole('heading', { level: 1 }).waitFor();
  await phone.page.goto('/t/gespraech');
  for (const page of pages) {
    await turnOn(page, 'Mikrofon', 'Kamera');
    await choose(page, /^Sparsam/);
  }
  for (const page of pages) await expectPictureMoves(page);
  const sparsam = await megabytesAnHour(pages);
  for (const page of pages) await choose(page, /^Nur Ton/);
  const nurTon = await megabytesAnHour(pages);

  saveFigures({ defaults, sparsam, nur_ton: nurTon });
  await desk.close();
  await phone.close();
});
