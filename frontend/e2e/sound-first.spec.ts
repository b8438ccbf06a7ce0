import { expect, test } from '@playwright/test';

import { BLUE, ORANGE } from './support/media';
import { Person } from './support/person';
import { openTalk } from './support/product';
import { expectPictureMoves, expectSound } from './support/remote';
import { signIn, turnOn } from './support/steps';
import { heard, keepConnections, limitDownlink, whyNotLimitable } from './support/thinLine';

/* A line that carries sound and no picture: the picture rests, and what is said is heard. */

const why = whyNotLimitable();
test.skip(why !== null, why ?? '');

// The picture is tried again after 20, 40 and 80 seconds.
test.setTimeout(360_000);

/** Sound takes 25 with its headers, and the smallest picture 60 more. */
const THIN_KILOBITS = 64;
const SAMPLES_OF_TEN_SECONDS = 480_000;

test('on a thin line the picture rests, the sound is whole, and the picture comes back', async () => {
  const { adviser, appointmentId, url } = await openTalk();
  const desk = await Person.create(BLUE);
  const phone = await Person.create(ORANGE, { phone: true });
  await keepConnections(phone.page);
  await signIn(desk, adviser);
  await desk.page.goto(`/app/termine/${appointmentId}/gespraech`);
  await phone.page.goto(url);
  await phone.page.getByRole('heading', { level: 1 }).waitFor();
  await phone.page.goto('/t/gespraech');
  for (const { page } of [desk, phone]) await turnOn(page, 'Mikrofon', 'Kamera');
  for (const { page } of [desk, phone]) await expectPictureMoves(page);
  const rests = phone.page.getByRole('alert').filter({ hasText: 'Der Ton geht vor' });
  await expect(rests).toBeHidden();

  const widen = await limitDownlink(phone.page, THIN_KILOBITS);
  try {
    await expect(rests).toBeVisible({ timeout: 60_000 });
    await phone.expectGoodPage();
    // What had queued up for the picture has passed or gone once a second of sound has come.
    let from = await heard(phone.page);
    const since = async () => (await heard(phone.page)).all - from.all;
    await expect.poll(since).toBeGreaterThan(SAMPLES_OF_TEN_SECONDS / 5);
    from = await heard(phone.page);
    await expect.poll(since, { timeout: 30_000 }).toBeGreaterThan(SAMPLES_OF_TEN_SECONDS);
    await expect(rests).toBeVisible();
    const until = await heard(phone.page);
    const madeUp = (until.madeUp - from.madeUp) / (until.all - from.all);
    console.log(`made up of the sound at ${THIN_KILOBITS} kbit/s: ${(100 * madeUp).toFixed(2)} %`);
    expect(madeUp).toBeLessThan(0.02);
    await expectSound(phone.page);
  } finally {
    widen();
  }
  await expect(rests).toBeHidden({ timeout: 120_000 });
  await expectPictureMoves(phone.page);
  await desk.close();
  await phone.close();
});
