import { expect, test, type Page } from '@playwright/test';

import { BLUE, ORANGE } from '../e2e/support/media';
import { Person } from '../e2e/support/person';
import { openTalk } from '../e2e/support/product';
import { signIn, turnOn } from '../e2e/support/steps';
import { bareRoom, connectBare, openBare } from './bare';
import { saveFigures } from './figures';

const ROUNDS = 9;
/** Somebody reads a line before they tap; the page goes on by itself after 1.5 s. */
const READING_MS = 700;

declare global {
  interface Window {
    tappedAt?: number;
    firstFrameAt?: number;
  }
}

/** Notes the last tap, and the first frame that any video element presents after it. */
function watch(): void {
  addEventListener('click', (event) => (window.tappedAt = event.timeStamp), { capture: true });
  const seen = new WeakSet<HTMLVideoElement>();
  const look = () => {
    for (const video of document.querySelectorAll('video')) {
      if (seen.has(video)) continue;
      seen.add(video);
      video.requestVideoFrameCallback(() => (window.firstFrameAt ??= performance.now()));
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

async function tapToFirstFrame(page: Page): Promise<number> {
  await page.waitForFunction(() => window.firstFrameAt !== undefined, null, { polling: 100 });
  return page.evaluate(() => (window.firstFrameAt ?? NaN) - (window.tappedAt ?? NaN));
}

async function ourRound(page: Page, readingMs: number): Promise<number> {
  await page.goto('/t/warteraum');
  const enter = page.getByRole('link', { name: 'Jetzt hineingehen' });
  if (readingMs > 0) {
    await enter.waitFor();
    await page.waitForTimeout(readingMs);
  }
  await enter.click();
  const time = await tapToFirstFrame(page);
  await page.goto('about:blank');
  return time;
}

async function bareRound({ context }: Person, token: string): Promise<number> {
  const page = await openBare(context, token);
  await page.waitForTimeout(READING_MS);
  await page.getByRole('button').click();
  const time = await tapToFirstFrame(page);
  await page.close();
  return time;
}

test('click to first frame', async () => {
  const { adviser, appointmentId, url } = await openTalk();
  const [desk, phone] = [await Person.create(BLUE), await Person.create(ORANGE, { phone: true })];
  await signIn(desk, adviser);
  await desk.page.goto(`/app/termine/${appointmentId}/gespraech`);
  await turnOn(desk.page, 'Kamera');
  const [publisher, subscriber] = bareRoom().tokens;
  await connectBare(await openBare(desk.context, publisher, { publish: true }));

  await phone.context.addInitScript(watch);
  await phone.page.goto(url);
  await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible();
  const figures: Record<'ours' | 'at_once' | 'bare', number[]> = {
    ours: [],
    at_once: [],
    bare: [],
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours = await ourRound(phone.page, READING_MS);
    const bare = await bareRound(phone, subscriber);
    const atOnce = await ourRound(phone.page, 0);
    // The first round fills caches.
    if (round === 0) continue;
    figures.ours.push(ours);
    figures.bare.push(bare);
    figures.at_once.push(atOnce);
  }
  saveFigures(figures);
  await desk.close();
  await phone.close();
});
