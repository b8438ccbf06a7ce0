import { createRequire } from 'node:module';

import type { BrowserContext, Page } from '@playwright/test';

import { product } from '../e2e/support/product';

/** A room on the product's LiveKit server, made beforehand, with a token for each of two people. */
export interface BareRoom {
  tokens: [string, string];
}

const SCRIPT = createRequire(import.meta.url).resolve('livekit-client');

/** The least a page needs: a button that connects, and whatever arrives is shown. */
const HTML = `<!doctype html><title>bare</title><button>Connect</button>
<script src="/bare/livekit-client.js"></script>
<script>
  const { Room, RoomEvent } = LivekitClient;
  const [, token, publish] = location.hash.slice(1).split('&');
  const room = new Room();
  room.on(RoomEvent.TrackSubscribed, (track) => document.body.append(track.attach()));
  document.querySelector('button').onclick = async () => {
    await room.connect(location.origin.replace('http', 'ws') + '/livekit', token);
    if (publish) await room.localParticipant.enableCameraAndMicrophone();
    document.title = 'connected';
  };
</script>`;

/** Open the bare livekit-client page: the same origin, API gateway and server as ours. */
export async function openBare(
  context: BrowserContext,
  token: string,
  { publish = false } = {},
): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/bare/', (route) => route.fulfill({ contentType: 'text/html', body: HTML }));
  await page.route('**/bare/livekit-client.js', (route) => route.fulfill({ path: SCRIPT }));
  await page.goto(`${product.baseUrl}/bare/#&${token}&${publish ? 'publish' : ''}`);
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
