import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { BrowserContext, Page } from '@playwright/test';
import type * as LiveKit from 'livekit-client';

import { product } from '../e2e/support/product';

/** A room on the product's LiveKit server, made beforehand, with a token for each of two people. */
interface BareRoom {
  tokens: [string, string];
}

const LIVEKIT = readFileSync(createRequire(import.meta.url).resolve('livekit-client'), 'utf8');

declare const LivekitClient: typeof LiveKit;

/** The least a page needs: a button that connects, and whatever arrives is shown. */
function setUp({ token, publish }: { token: string; publish: boolean }): void {
  document.documentElement.innerHTML = '<button>Connect</button>';
  const { Room, RoomEvent } = LivekitClient;
  const room = new Room();
  room.on(RoomEvent.TrackSubscribed, (track) => document.body.append(track.attach()));
  const connect = async () => {
    await room.connect(`${location.origin.replace('http', 'ws')}/livekit`, token);
    if (publish) await room.localParticipant.enableCameraAndMicrophone();
    document.title = 'connected';
  };
  document.querySelector('button')?.addEventListener('click', () => void connect());
}

/** Open the bare livekit-client page: the same origin, API gateway and server as ours. */
export async function openBare(
  context: BrowserContext,
  token: string,
  { publish = false } = {},
): Promise<Page> {
  const page = await context.newPage();
  // An empty page of the same origin: what the API gateway says of a file that is not there.
  await page.goto(`${product.baseUrl}/bare.txt`);
  await page.evaluate(LIVEKIT);
  await page.evaluate(setUp, { token, publish });
  return page;
}

export async function connectBare(page: Page): Promise<void> {
  await page.getByRole('button').click();
  await page.waitForFunction(() => document.title === 'connected');
}

/** What benchmarks/browser.py hands over. */
export function bareRoom(): BareRoom {
  return JSON.parse(process.env['NAHBAR_BENCH_ROOM'] ?? '{}') as BareRoom;
}
