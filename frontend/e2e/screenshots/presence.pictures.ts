import { expect, test } from '@playwright/test';

import { Person } from '../support/person';
import { agreedTalk, createTalk } from '../support/product';
import { heading, signIn } from '../support/steps';
import { take } from './album';
import { ADVISER, CLIENT } from './portraits';

/* What people take along of having been there, and what follows for an outcome. */

test('a confirmation of presence, and checking it', async () => {
  const { adviser, appointmentId, url, api } = await agreedTalk();
  const phone = await Person.create(CLIENT, { phone: true });
  const { page } = phone;
  await page.goto(url);
  await heading(page, `Ihr Gespräch mit ${adviser.name}`);
  await page.goto('/t/warteraum');
  await heading(page, 'Sie sind im Warteraum');
  // Its link is offered once nobody came, or afterwards.
  await page.goto('/t/bestaetigung');
  await expect(page.getByText(/Im Warteraum angekommen/)).toBeVisible();
  await phone.expectGoodPage();
  await take(page, '170-presence');
  const presence = await api
    .get<{ code: string }>(`/api/media/v1/appointments/${appointmentId}/presence`)
    .catch((error: unknown) => String(error));
  // The adviser has not been there: theirs is none, and the client's is none of theirs.
  expect(presence).toContain('never-seen');

  const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()).trim();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als PDF laden' }).click(),
  ]);
  const pdf = `../var/screenshots/172-presence.pdf`;
  await download.saveAs(pdf);
  await page.goto('/beleg-pruefen');
  await page.locator('#receipt-file').setInputFiles(pdf);
  await expect(page.getByText('Der Beleg ist echt')).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Code ansehen' }).click();
  await expect(page.getByText(/Im Warteraum angekommen/)).toBeVisible();
  await phone.expectGoodPage();
  await take(page, '171-presence-checked');
  await phone.close();
});

test('nobody is noted as absent who was there', async () => {
  const { adviser, appointmentId } = await agreedTalk();
  const desk = await Person.create(ADVISER);
  const { page } = desk;
  await signIn(desk, adviser);
  // The talk's time has not come here: as the service shows it once somebody waited then.
  await page.route(`**/api/appointments/v1/appointments/${appointmentId}`, async (route) => {
    const answer = await route.fetch();
    const read = (await answer.json()) as { starts_at: string };
    const since = Date.parse(read.starts_at) + 120_000;
    const [from, until] = [since, since + 1_140_000].map((at) => new Date(at).toISOString());
    const client_presence = { since: from, until };
    await route.fulfill({
      response: answer,
      json: { ...read, client_was_there: true, client_presence },
    });
  });
  await page.goto(`/app/termine/${appointmentId}/ergebnis`);
  await page.getByRole('radio', { name: 'Die Person ist nicht erschienen' }).click();
  await expect(page.getByText(/gewartet oder am Gespräch teilgenommen/)).toBeVisible();
  await desk.expectGoodPage();
  await take(page, '173-not-absent');
  await desk.close();
});

test('what a talk needs, beside its voucher', async () => {
  const { adviser, url } = await createTalk({ voucher: true });
  const phone = await Person.create(CLIENT, { phone: true });
  const { page } = phone;
  await page.goto(url);
  await heading(page, `Ihr Gespräch mit ${adviser.name}`);
  await page.goto('/t/gutschein');
  await expect(page.getByText(/Dieses Gespräch braucht etwa/)).toBeVisible();
  await phone.expectGoodPage();
  await take(page, '174-what-a-talk-needs');
  await phone.close();
});
