import { expect, test, type Page } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { account, agreedTalk } from './support/product';
import { heading, signIn } from './support/steps';

/* A code that gives nothing: one tap and a step; the adviser gives another; the office clears up. */

let browser: Person;

test.beforeAll(async () => {
  browser = await Person.create(BLUE, { phone: true });
});
test.afterAll(() => browser.close());

const atTheDesk = () => browser.anotherDevice({ viewport: { width: 1280, height: 800 } });

async function sayThatItFailed(page: Page, url: string) {
  await page.goto(url);
  await expect(page.getByRole('link', { name: 'Weiter', exact: true })).toBeVisible();
  await page.goto('/t/gutschein');
  await heading(page, 'Ihr Gutschein für das Gespräch');
  await page.getByRole('button', { name: 'Code zeigen' }).click();
  const code = await page.getByTestId('voucher-pin').textContent();
  await page.getByRole('button', { name: 'Es hat nicht geklappt' }).click();
  await expect(page.getByText('Was hat nicht geklappt?')).toBeVisible();
  return code;
}

test('a code that failed is told, replaced by the adviser and cleared up by the office', async () => {
  const talk = await agreedTalk({ voucher: true });
  const phone = await browser.anotherDevice();
  const { page } = phone;
  const first = await sayThatItFailed(page, talk.url);
  await phone.expectGoodPage();
  await page.getByRole('button', { name: 'Die Nummer nimmt den Code nicht an' }).click();
  await expect(page.getByText(/^Wir haben es .* gemeldet$/)).toBeVisible();
  await expect(page.getByTestId('voucher-pin')).toHaveCount(0);
  await phone.expectGoodPage();

  const desk = await atTheDesk();
  await signIn(desk, talk.adviser);
  await desk.page.goto(`/app/termine/${talk.appointmentId}`);
  await expect(desk.page.getByText('Der Code hat nicht geklappt')).toBeVisible();
  await desk.expectGoodPage();
  await desk.page.getByRole('button', { name: 'Neuen Gutschein geben' }).click();
  await expect(desk.page.getByText('Gutschein reserviert').first()).toBeVisible();
  await desk.putAway();

  // Nobody taps anything on the phone.
  await expect(page.getByText('Sie haben einen neuen Gutschein')).toBeVisible();
  await phone.expectGoodPage();
  await page.getByRole('button', { name: 'Code zeigen' }).click();
  await expect(page.getByTestId('voucher-pin')).not.toHaveText(first ?? '');
  await phone.putAway();

  const office = await atTheDesk();
  await signIn(office, account('allowance_officer'));
  await office.page.goto('/app/gutscheine');
  await heading(office.page, 'Gutscheine');
  await office.expectGoodPage();
  await office.page
    .getByRole('button', { name: /Ergebnis eintragen/ })
    .first()
    .click();
  const dialog = office.page.getByRole('dialog', { name: 'Ergebnis der Klärung' });
  await dialog.getByLabel('Was sagt der Anbieter?').selectOption('refund');
  await dialog.getByLabel('Buchungszeichen').fill('2026-4711');
  await dialog.getByRole('button', { name: 'Verbuchen' }).click();
  await expect(dialog).toHaveCount(0);
  await office.putAway();
});
