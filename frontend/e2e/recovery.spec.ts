import { expect, test } from '@playwright/test';

import { blockMedia, whyNotBlockable } from './support/blocking';
import { BLUE, ORANGE } from './support/media';
import { Person } from './support/person';
import { openTalk } from './support/product';
import { expectPictureMoves, expectSound } from './support/remote';
import { signIn, turnOn } from './support/steps';

/* A talk whose media are blocked while its signalling lives: LiveKit says nothing for a minute. */

test.skip(whyNotBlockable() !== null, whyNotBlockable() ?? '');

// Media must come back, the browsers' own timeouts included.
test.setTimeout(360_000);

test('a talk that hangs says so, offers the telephone, and goes on by itself', async () => {
  const { adviser, appointmentId, url } = await openTalk();
  const desk = await Person.create(BLUE);
  const phone = await Person.create(ORANGE, { phone: true });
  const pages = [desk.page, phone.page];
  await signIn(desk, adviser);
  await desk.page.goto(`/app/termine/${appointmentId}/gespraech`);
  await phone.page.goto(url);
  await phone.page.getByRole('heading', { level: 1 }).waitFor();
  await phone.page.goto('/t/gespraech');
  for (const page of pages) await turnOn(page, 'Mikrofon', 'Kamera');
  for (const page of pages) await expectPictureMoves(page);
  const notice = (page = phone.page) =>
    page.getByRole('alert').filter({ hasText: /hängt|unterbrochen/ });
  await expect(notice()).toBeHidden();

  const unblock = blockMedia();
  try {
    await expect(notice()).toContainText('Das Bild hängt');
    await expect(notice(desk.page)).toContainText('Das Bild hängt');
    await expect(phone.page.getByRole('alert').getByRole('link', { name: /\d{3}/ })).toBeVisible();
    await phone.expectGoodPage();
  } finally {
    unblock();
  }
  for (const page of pages) {
    await expect(notice(page)).toBeHidden({ timeout: 60_000 });
    await expectPictureMoves(page);
  }
  await expectSound(phone.page);
  await desk.close();
  await phone.close();
});
