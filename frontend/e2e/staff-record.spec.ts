import { expect, test, type Page } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { account } from './support/product';
import { heading, signIn } from './support/steps';

/* The data protection officer's records: how long, what for, and whether it is so. */

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

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

test('the officer shortens a period by keyboard, having seen what that deletes', async () => {
  await signIn(desk, account('dpo'));
  await page.goto('/app/aufbewahrung');
  await heading(page, 'Aufbewahrung');
  await page.getByText(/^Termine und Personen: \d+ Regeln/).press('Enter');
  await expect(page.getByRole('table', { name: 'Termine und Personen' })).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Die letzten Nächte' }).getByRole('row'),
  ).toHaveCount(6);
  await expectGoodForAll();
  await page.getByRole('button', { name: 'Fristen ändern' }).press('Enter');
  const days = page.getByLabel(/^Termine: Frist in Tagen/);
  await days.fill('12');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Geben Sie eine Zahl von 90 bis 3650 ein.')).toBeVisible();
  await expect(days).toBeFocused();
  await days.fill('200');
  await page.keyboard.press('Enter');
  const look = page.getByRole('dialog', { name: 'Das löscht die nächste Nacht' });
  await expect(look).toContainText('wird nichts zusätzlich gelöscht');
  await expectGoodForAll();
  await look.getByRole('button', { name: 'Fristen speichern' }).press('Enter');
  await expect(page.getByRole('table', { name: 'Fristen dieser Geschäftsstelle' })).toContainText(
    '200 Tage',
  );
  await expectGoodForAll();
});

test('the officer takes the record home, with what the office states', async () => {
  await signIn(desk, account('dpo'));
  await page.goto('/app/verzeichnis');
  await heading(page, 'Verzeichnis');
  const paper = page.getByRole('article');
  await expect(paper).toContainText('Verzeichnis der Verarbeitungstätigkeiten', {
    timeout: 60_000,
  });
  await page
    .getByText(/^Auftragsverarbeitung/)
    .first()
    .press('Enter');
  const field = page.getByLabel(/^Auftragsverarbeitung/);
  await field.fill('Rechenzentrum Nord');
  await page.getByRole('button', { name: 'Angabe speichern' }).first().press('Enter');
  await expect(paper).toContainText('Rechenzentrum Nord', { timeout: 60_000 });
  await expectGoodForAll();
  for (const form of ['PDF', 'ODT']) {
    const saved = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: `Als ${form} speichern` }).press('Enter');
    expect((await saved).suggestedFilename()).toBe(
      `verarbeitungsverzeichnis.${form.toLowerCase()}`,
    );
  }
});

test('the officer checks the product, and notes what only people can see', async () => {
  await signIn(desk, account('dpo'));
  await page.goto('/app/pruefliste');
  await heading(page, 'Prüfliste');
  const row = (words: string) => page.getByRole('row').filter({ hasText: words });
  await expect(row('nichts angeschlossen, das aufzeichnen kann')).toContainText('in Ordnung', {
    timeout: 60_000,
  });
  await expect(row('nichts angeschlossen, das aufzeichnen kann')).toContainText('automatisch');
  await expectGoodForAll();
  await row('Schlüssel liegen getrennt').getByRole('button').press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Notiz').fill('Tresor im zweiten Haus');
  await desk.expectGoodPage();
  await dialog.getByRole('button', { name: 'Prüfung eintragen' }).press('Enter');
  await expect(row('Schlüssel liegen getrennt')).toContainText('Tresor im zweiten Haus', {
    timeout: 60_000,
  });
  await page.getByLabel('Anzeigen').selectOption({ label: 'nur was nicht in Ordnung ist' });
  await expect(row('Schlüssel liegen getrennt')).toHaveCount(0);
  await expectGoodForAll();
});

async function expectGoodForAll() {
  await desk.expectGoodPage();
  await page.setViewportSize(PHONE);
  await desk.expectFits();
  await page.setViewportSize(DESK);
}
