import { expect, test } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { account } from './support/product';
import {
  addAuthenticator,
  appCode,
  createStaff,
  demandOf,
  keepCodes,
  menu,
  setUpApp,
  signOut,
  typePassword,
} from './support/secondStep';
import { heading, signIn } from './support/steps';

/* Second factors of staff, and where they are signed in: on a phone, as most set it up with one. */

let browser: Person;
let phone: Person;

test.beforeAll(async () => {
  browser = await Person.create(BLUE);
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  phone = await browser.anotherDevice();
});
test.afterEach(async () => {
  phone.expectKeptToItself();
  await phone.putAway();
});

test('somebody whose role needs it sets up an app, signs in with it, and loses it', async () => {
  const { page } = phone;
  await demandOf('team_lead');
  try {
    const lead = await createStaff('team_lead');
    await typePassword(page, lead);
    const secret = await setUpApp(phone);
    const codes = await keepCodes(page);
    await heading(page, /./);
    await expect(menu(page)).toBeVisible();

    await test.step('the next sign-in asks for the code, each good once', async () => {
      await signOut(page);
      await typePassword(page, lead);
      await heading(page, 'Zweiter Schritt');
      await phone.expectGoodPage();
      await page.getByLabel('Code aus der App').fill('000000');
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await expect(page.getByRole('alert')).toContainText('Das hat nicht gepasst');
      await page.getByLabel('Code aus der App').fill(appCode(secret, 1));
      await page.keyboard.press('Enter');
      await expect(menu(page)).toBeVisible();
    });

    await test.step('a recovery code opens as well', async () => {
      await signOut(page);
      await typePassword(page, lead);
      await page.getByRole('button', { name: 'Ersatzcode eingeben' }).click();
      await page.getByLabel('Ersatzcode', { exact: true }).fill(codes[0]?.toLowerCase() ?? '');
      await phone.expectGoodPage();
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await expect(menu(page)).toBeVisible();
    });

    await test.step('an admin resets it, and the person is told and sets it up anew', async () => {
      const desk = await browser.anotherDevice({ viewport: { width: 1280, height: 800 } });
      await signIn(desk, account('admin'));
      await desk.page.goto('/app/konten');
      const row = desk.page.getByRole('row').filter({ hasText: lead.name });
      await row.locator('summary').click();
      await row.getByRole('button', { name: /Zweiten Schritt zurücksetzen/ }).click();
      await desk.expectAccessible();
      await desk.page.getByRole('dialog').getByRole('button', { name: 'Zurücksetzen' }).click();
      await expect(desk.page.getByText(/Zweiter Schritt zurückgesetzt/)).toBeVisible();
      await desk.expectGoodPage();
      await desk.putAway();
      await page.reload();
      await typePassword(page, lead);
      await heading(page, 'Zweiten Schritt einrichten');
      await expect(page.getByText('Ihr zweiter Schritt wurde zurückgesetzt')).toBeVisible();
      await phone.expectGoodPage();
    });
  } finally {
    await demandOf();
  }
});

test('an adviser adds a passkey and signs in with it', async () => {
  const { page } = phone;
  await addAuthenticator(page);
  const adviser = await createStaff('adviser');
  await signIn(phone, adviser);
  await page.goto('/app/konto');
  await page.getByRole('link', { name: 'Zweiter Schritt beim Anmelden' }).click();
  await heading(page, 'Zweiter Schritt beim Anmelden');
  await phone.expectGoodPage();
  await page.getByRole('button', { name: 'Jetzt einrichten' }).click();
  await page.getByRole('radio', { name: /Mit einem Passkey/ }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await heading(page, 'Ihr Passwort bitte');
  await phone.expectGoodPage();
  await page.getByLabel('Passwort').fill(adviser.password);
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await heading(page, 'Ersatzcodes aufheben');
  await keepCodes(page);
  await expect(page.getByText('Passkey: Chrome auf Linux', { exact: true })).toBeVisible();
  await phone.expectGoodPage();

  await signOut(page);
  await typePassword(page, adviser);
  await heading(page, 'Zweiter Schritt');
  await phone.expectGoodPage();
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(menu(page)).toBeVisible();

  await test.step('another browser without the key is shown the other ways', async () => {
    const other = await browser.anotherDevice();
    await typePassword(other.page, adviser);
    await heading(other.page, 'Zweiter Schritt');
    await expect(other.page.getByRole('button', { name: 'Ersatzcode eingeben' })).toBeVisible();
    await other.putAway();
  });

  await test.step('and it goes again, with the password', async () => {
    await page.goto('/app/konto/zweiter-schritt');
    await page.getByRole('button', { name: /Entfernen ?: Passkey/ }).click();
    await page.getByLabel('Passwort').fill('falsch geraten');
    await page.getByRole('button', { name: 'Entfernen' }).click();
    await expect(page.getByRole('alert')).toContainText('Passwort');
    await page.getByLabel('Passwort').fill(adviser.password);
    await page.getByRole('button', { name: 'Entfernen' }).click();
    await expect(page.getByText('Sie haben noch keinen zweiten Schritt.')).toBeVisible();
    await phone.expectGoodPage();
  });
});

test('people see where they are signed in, and sign out there', async () => {
  const { page } = phone;
  const adviser = await createStaff('adviser');
  const other = await browser.anotherDevice();
  await signIn(other, adviser);
  await signIn(phone, adviser);
  await page.goto('/app/konto');
  await page.getByRole('link', { name: 'Wo Sie angemeldet sind' }).click();
  await heading(page, 'Wo Sie angemeldet sind');
  const devices = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Angemeldet' });
  await expect(devices).toHaveCount(2);
  await expect(devices.filter({ hasText: 'dieses Gerät' })).toHaveCount(1);
  await phone.expectGoodPage();
  await devices.getByRole('button', { name: /Abmelden/ }).click();
  await expect(devices).toHaveCount(1);
  await other.page.reload();
  await heading(other.page, 'Anmelden');
  await other.putAway();
});
