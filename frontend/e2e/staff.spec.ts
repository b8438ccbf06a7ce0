import { randomInt, randomUUID } from 'node:crypto';

import { expect, test, type Page } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { account, Api, consent, createTalk } from './support/product';
import { heading, signIn } from './support/steps';

/* Everybody else's work: each page has nothing that axe would find, and fits a narrow phone too. */

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

/** A PIN that nobody has uploaded before. */
const newPin = () => Array.from({ length: 16 }, () => randomInt(10)).join('');

let browser: Person;
let desk: Person;
let page: Page;

test.beforeAll(async () => {
  browser = await Person.create(BLUE);
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  desk = await browser.anotherDevice({ viewport: DESK });
  page = desk.page;
});
test.afterEach(async () => {
  desk.expectKeptToItself();
  await desk.putAway();
});

test.describe('the allowance officer', () => {
  test('fills the stock of PINs from a file that is right', async () => {
    await openProducts();
    const before = await freePins();
    await upload(`pin;serial\n${newPin()};A-1\n${newPin()};A-2\n`);
    await expect(page.getByText('2 Codes übernommen')).toBeVisible();
    await expect.poll(freePins).toBe(before + 2);
    await expectGoodForAll();
  });

  const twice = newPin();
  const wrong: [what: string, csv: string, line: number, reason: RegExp][] = [
    ['has a PIN twice', `pin\n${twice}\n${newPin()}\n${twice}\n`, 4, /doppelt|zweimal|schon/],
    ['has a blank', `pin;serial\n${newPin()};A-1\n;A-2\n`, 3, /fehlt der Code/],
    ['has bars between its columns', `pin|serial\n${newPin()}|A-1\n`, 1, /Trennzeichen/],
  ];
  for (const [what, csv, line, reason] of wrong) {
    test(`is told the line where a file ${what}, and nothing is taken`, async () => {
      await openProducts();
      const before = await freePins();
      await upload(csv);
      const rows = page.getByRole('table', { name: 'Diese Zeilen sind falsch' }).getByRole('row');
      await expect(rows.filter({ hasText: reason })).toContainText(String(line));
      await expectGoodForAll();
      await page.reload();
      await expect.poll(freePins).toBe(before);
    });
  }

  test('funds the budget; an amount that is none is refused', async () => {
    await signIn(desk, account('allowance_officer'));
    await page.goto('/app/guthaben');
    await page.getByRole('button', { name: 'Geld einstellen' }).click();
    const form = page.getByRole('dialog');
    for (const nonsense of ['0', '-5', '1,234']) {
      await form.getByLabel('Betrag in Euro').fill(nonsense);
      await form.getByRole('button', { name: 'Verbuchen' }).click();
      await expect(form.getByText(/Betrag größer als null/).first()).toBeVisible();
    }
    const reference = `Probe ${randomUUID().slice(0, 8)}`;
    await form.getByLabel('Betrag in Euro').fill('12,50');
    await form.getByLabel('Buchungszeichen').fill(reference);
    await form.getByRole('button', { name: 'Verbuchen' }).click();
    await expect(form).toBeHidden();
    await expect(page.getByRole('row').filter({ hasText: reference })).toContainText('12,50');
    await expectGoodForAll();
  });

  async function openProducts() {
    await signIn(desk, account('allowance_officer'));
    await page.goto('/app/tarife');
    await expect(page.getByText('Freie Codes').first()).toBeVisible();
  }

  async function freePins(): Promise<number> {
    const fact = page
      .getByRole('row', { name: /^Freie Codes/ })
      .first()
      .getByRole('cell');
    await expect(fact).toHaveText(/\d/);
    return Number((await fact.textContent())?.replace(/\D/g, ''));
  }

  async function upload(csv: string) {
    const file = { name: 'pins.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await page.getByLabel('Datei').first().setInputFiles(file);
    // What was understood comes first; only a file without mistakes is taken in whole.
    await expect(page.getByText('Das wurde verstanden')).toBeVisible();
    const take = page.getByRole('button', { name: /^\d+ Codes übernehmen$/ });
    if (await take.count()) await take.click();
  }
});

test('the data protection officer sees who consented, by numbers only', async () => {
  const talk = await createTalk();
  await consent(await Api.fromLink(talk.url), talk.appointmentId);
  await consent(talk.api, talk.appointmentId);
  await signIn(desk, account('dpo'));
  await page.goto('/app/nachweise');
  const rows = page.getByRole('row').filter({ hasText: talk.appointmentId.slice(0, 8) });
  await expect(rows).toHaveCount(2);
  await expect(page.getByText('Kim Beispiel')).toHaveCount(0);
  await expect(page.getByText(talk.adviser.name)).toHaveCount(0);
  await expectGoodForAll();
});

test('the administration adds a topic', async () => {
  const name = `Wohnen ${randomUUID().slice(0, 8)}`;
  await signIn(desk, account('admin'));
  await page.goto('/app/anliegen');
  await page.getByRole('link', { name: 'Anliegen anlegen' }).click();
  await heading(page, 'Anliegen anlegen');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Bitte prüfen Sie:')).toBeVisible();
  for (const field of await page.getByLabel(/Name|Beschreibung/).all()) await field.fill(name);
  await page.getByRole('checkbox', { name: 'Video' }).uncheck();
  await expectGoodForAll();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await heading(page, /^Anliegen$/);
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('buchbar');
  await expectGoodForAll();
});

test('the administration invites a colleague, who chooses a password and signs in', async () => {
  const tag = randomUUID().slice(0, 8);
  const [name, email] = [`Nele Neu ${tag}`, `nele-${tag}@demo.nahbar.example`];
  await signIn(desk, account('admin'));
  await page.goto('/app/konten');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('E-Mail').fill(email);
  await form.getByRole('checkbox', { name: 'Beratung' }).check();
  await desk.expectAccessible();
  await form.getByRole('button', { name: 'Anlegen und einladen' }).click();
  const invitation = await page.getByLabel('Einladungslink', { exact: true }).inputValue();
  await expectGoodForAll();

  const nele = await browser.anotherDevice();
  const password = `${randomUUID()}!`;
  await nele.page.goto(invitation);
  await heading(nele.page, 'Willkommen bei Nahbar');
  expect(nele.page.url(), 'the secret has left the address').not.toContain('#');
  await nele.expectGoodPage();
  await nele.page.getByLabel('Neues Passwort', { exact: true }).fill(password);
  await nele.page.getByLabel('Neues Passwort noch einmal').fill(password);
  await nele.page.getByRole('button', { name: 'Passwort speichern' }).click();
  await heading(nele.page, 'Ihr Passwort ist gesetzt');
  await signIn(nele, { email, password });
  await nele.page.getByRole('button', { name: /^Menü/ }).click();
  await expect(nele.page.getByText(name)).toBeVisible();
  await nele.expectGoodPage();

  await test.step('and the invitation works only once', async () => {
    const again = await browser.anotherDevice();
    await again.page.goto(invitation);
    await again.page.getByLabel('Neues Passwort', { exact: true }).fill(password);
    await again.page.getByLabel('Neues Passwort noch einmal').fill(password);
    await again.page.getByRole('button', { name: 'Passwort speichern' }).click();
    await expect(again.page.getByRole('alert').first()).toBeVisible();
    await heading(again.page, 'Willkommen bei Nahbar');
    await again.putAway();
  });
  await nele.putAway();
});

async function expectGoodForAll() {
  await desk.expectGoodPage();
  await page.setViewportSize(PHONE);
  await desk.expectFits();
  await page.setViewportSize(DESK);
}
