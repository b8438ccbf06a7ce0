import { expect, test, type Page } from '@playwright/test';

import { BLUE, ORANGE } from '../e2e/support/media';
import { Person } from '../e2e/support/person';
import { Api, openTalk, type BookedTalk } from '../e2e/support/product';
import { signIn, turnOn } from '../e2e/support/steps';
import { saveFigures } from './figures';

const RUNS = Number(process.env['NAHBAR_RUNS'] ?? '20');
/** How long the picture must stand still before it counts as gone. */
const STILL_MS = 3000;

declare global {
  interface Window {
    lastFrameAt?: number;
  }
}

/** Notes when any video element last presented a frame (milliseconds since 1970). */
function watchFrames(): void {
  const seen = new WeakSet<HTMLVideoElement>();
  const follow = (video: HTMLVideoElement) => {
    video.requestVideoFrameCallback(() => {
      window.lastFrameAt = Date.now();
      follow(video);
    });
  };
  const look = () => {
    for (const video of document.querySelectorAll('video')) {
      if (seen.has(video)) continue;
      seen.add(video);
      follow(video);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

const lastFrame = (page: Page) => page.evaluate(() => window.lastFrameAt ?? 0);

/** Wait until the client's picture moves at the adviser's, whose own camera is off. */
async function seePicture(page: Page): Promise<void> {
  await page.waitForFunction(() => Date.now() - (window.lastFrameAt ?? 0) < 500, null, {
    polling: 100,
  });
}

async function waitUntilStill(page: Page): Promise<void> {
  await page.waitForFunction((ms) => Date.now() - (window.lastFrameAt ?? 0) > ms, STILL_MS, {
    polling: 100,
  });
}

const takeAway: Record<'link' | 'withdrawal', (talk: BookedTalk, client: Api) => Promise<unknown>> =
  {
    link: ({ api, appointmentId }) =>
      api.post(`/api/appointments/v1/appointments/${appointmentId}/link`),
    withdrawal: ({ appointmentId }, client) =>
      client.post(`/api/consent/v1/appointments/${appointmentId}/consents/withdraw`),
  };

for (const kind of ['link', 'withdrawal'] as const) {
  test(kind, async () => {
    test.setTimeout(RUNS * 60_000);
    const milliseconds: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      // Browsers of their own in each run: a page that renews its session late would sign in again.
      const [desk, phone] = [
        await Person.create(BLUE),
        await Person.create(ORANGE, { phone: true }),
      ];
      await desk.context.addInitScript(watchFrames);
      const talk = await openTalk();
      const client = await Api.fromLink(talk.url);
      await signIn(desk, talk.adviser);
      await desk.page.goto(`/app/termine/${talk.appointmentId}/gespraech`);
      await phone.page.goto(talk.url);
      await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible();
      await phone.page.goto('/t/warteraum');
      await phone.page.getByRole('link', { name: 'Jetzt hineingehen' }).click();
      await turnOn(phone.page, 'Kamera');
      await seePicture(desk.page);
      await takeAway[kind](talk, client);
      const answeredAt = Date.now();
      await waitUntilStill(desk.page);
      milliseconds.push(Math.max(0, (await lastFrame(desk.page)) - answeredAt));
      await desk.close();
      await phone.close();
    }
    saveFigures({ [kind]: milliseconds });
  });
}
