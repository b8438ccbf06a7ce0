import { expect, test, type Page } from '@playwright/test';

import { BLUE } from '../support/media';
import { Person } from '../support/person';
import { account, agreedTalk, createTalk } from '../support/product';
import { heading, signIn } from '../support/steps';
import { PAPER, take } from './album';

/* Whose codes fit: asked, not known, none there; and what a voucher looks like, on paper too. */

let browser: Person;
let page: Page;
let device: Person;

test.beforeAll(async () => {
  browser = await Person.create(BLUE);
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  device = await browser.anotherDevice();
  page = device.page;
});
test.afterEach(() => device.putAway());

test('the brand of a client', async () => {
  const talk = await agreedTalk({ voucher: true, brandUnknown: true });
  await page.goto(talk.url);
  await page.getByRole('link', { name: 'Weiter', exact: true }).click();
  await heading(page, 'Ihr Gutschein für das Gespräch');
  await page.getByRole('button', { name: 'Ich weiß es nicht' }).click();
  await take(page, '110-brand-question');
  await page.getByRole('button', { name: /Probe-Fon/ }).click();
  await expect(page.getByText('Wir haben leider keinen Gutschein')).toBeVisible();
  await take(page, '111-no-voucher');
  await page.getByRole('button', { name: /Karte von einer anderen Marke/ }).click();
  await page.getByRole('button', { name: 'Beispiel-Mobil' }).click();
  await expect(page.getByText(/Guthaben bei Beispiel-Mobil/)).toBeVisible();
  await take(page, '112-voucher');
  await page.getByRole('button', { name: 'Code zeigen' }).click();
  await expect(page.getByTestId('voucher-pin')).toBeVisible();
  await take(page, '113-voucher-steps');
});

test('the adviser', async () => {
  const talk = await createTalk({ voucher: true, brandUnknown: true });
  await signIn(device, talk.adviser);
  await page.goto(`/app/termine/${talk.appointmentId}`);
  await expect(page.getByLabel('Marke der SIM-Karte')).toBeVisible();
  await take(page, '114-brand-missing');
  await page.goto('/app/buchen');
  await page.getByRole('radio', { name: /Ausbildung/ }).check();
  await page.getByRole('radio', { name: 'Video' }).check();
  const times = page.getByRole('group', { name: /Freie Zeiten/ });
  await times.getByRole('radio').first().check();
  await page.getByLabel(/Gutschein für mobile Daten/).check();
  await page
    .getByLabel(/Marke der SIM-Karte/)
    .selectOption({ label: 'Probe-Fon (zurzeit keiner da)' });
  await expect(page.getByText(/kein Gutschein von Probe-Fon/)).toBeVisible();
  await take(page, '115-booking-brand');
});

test('the sheet with a voucher', async () => {
  const talk = await createTalk({ voucher: true });
  await signIn(device, talk.adviser);
  await page.goto(`/app/termine/${talk.appointmentId}/link`);
  await page.getByRole('button', { name: 'Neuen Link erstellen' }).click();
  await page.getByRole('button', { name: 'Gutschein mit aufdrucken' }).click();
  const question = page.getByRole('dialog', { name: 'Gutschein aufdrucken?' });
  await question.getByRole('button', { name: 'Gutschein aufdrucken' }).click();
  const letter = page.getByRole('region', { name: 'Vorschau des Briefes' });
  await expect(letter.getByText(/^0000 /).first()).toBeVisible();
  await take(page, '116-letter');
  await page.emulateMedia({ media: 'print' });
  await take(page, '117-sheets', { sizes: [PAPER] });
});

test('the officer', async () => {
  await signIn(device, account('allowance_officer'));
  await page.goto('/app/tarife');
  await heading(page, 'Marken und Codes');
  await expect(page.getByLabel('Datei').first()).toBeVisible();
  await take(page, '118-brands');
});
