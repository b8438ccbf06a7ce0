import { expect, test, type Page } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { account, consent, createAdviser, createTalk, product } from './support/product';
import { heading, signIn } from './support/steps';

/* The month of a data-protection officer: what was done, who did it, and whether it still stands. */

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

const entries = () => page.locator('[data-trail-entry]');

test('sees at once what is new, due and out of the usual, and what is behind a figure', async () => {
  const talk = await createTalk();
  await talk.api.get(`/api/appointments/v1/appointments/${talk.appointmentId}`);
  await signIn(desk, account('dpo'));
  await heading(page, 'Datenschutz');
  const table = page.getByRole('table', { name: 'Auffälliges je Person' });
  await expect(table.getByRole('row').filter({ hasText: talk.adviser.name })).toBeVisible();
  await expect(page.getByText('Die regelmäßige Löschung ist überall gelaufen.')).toBeVisible();
  await expectGoodForAll();
  await page.getByRole('link', { name: 'Konto angelegt' }).focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Protokoll');
  await expect(
    entries().filter({ hasText: 'Konto angelegt' }).filter({ hasText: talk.adviser.name }),
  ).toBeVisible();
});

test('reads in words who did what, over all services, and finds everything about a talk', async () => {
  const talk = await createTalk();
  await consent(talk.api, talk.appointmentId);
  await signIn(desk, account('dpo'));
  await page.goto(`/app/protokoll?nr=${talk.appointmentId}`);
  await heading(page, 'Protokoll');
  for (const what of ['Termin gebucht', 'Zugangslink übergeben', 'Einwilligung gegeben']) {
    await expect(entries().filter({ hasText: what }).first()).toContainText(talk.adviser.name);
  }
  const booked = entries().filter({ hasText: 'Termin gebucht' });
  await booked.focus();
  await page.keyboard.press('Enter');
  await expect(booked).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText(talk.appointmentId).first()).toBeVisible();
  await expectGoodForAll();

  await test.step('with the arrow keys from one to the next', async () => {
    await page.keyboard.press('ArrowUp');
    await expect(booked).not.toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(booked).toBeFocused();
  });

  await test.step('and narrows it down to one kind and one person', async () => {
    await page.getByLabel('Was', { exact: true }).selectOption('consents');
    await expect(page).toHaveURL(/art=consents/);
    await expect(entries()).toHaveCount(1);
    await page.getByLabel('Wer', { exact: true }).selectOption({ label: talk.adviser.name });
    await expect(entries()).toHaveCount(1);
    await page.getByRole('button', { name: 'Alles zeigen' }).click();
    await expect(entries()).not.toHaveCount(1);
  });
});

test('sees who opened a file outside of their own talks, and why', async () => {
  const talk = await createTalk();
  const { client } = await talk.api.get<{ client: { id: string } }>(
    `/api/appointments/v1/appointments/${talk.appointmentId}`,
  );
  const colleague = await createAdviser();
  const theirs = await browser.anotherDevice({ viewport: DESK });
  await signIn(theirs, colleague);
  await theirs.page.goto(`/app/personen/${client.id}`);
  await heading(theirs.page, 'Wofür brauchen Sie die Angaben?');
  await theirs.expectGoodPage();
  await theirs.page.getByRole('button', { name: 'Ich vertrete jemanden' }).focus();
  await theirs.page.keyboard.press('Enter');
  await heading(theirs.page, 'Angaben zur Person');
  await theirs.putAway();

  await signIn(desk, account('dpo'));
  await page.goto(`/app/protokoll?fremd=true&wer=${colleague.id}`);
  await expect(entries()).toHaveCount(1);
  await expect(entries()).toContainText('außerhalb eigener Gespräche');
  await entries().click();
  await expect(page.getByText('Ich vertrete jemanden')).toBeVisible();
});

test('takes the trail home with all that a check needs, and is in it themself', async () => {
  await signIn(desk, account('dpo'));
  await page.goto('/app/protokoll');
  await page.getByRole('link', { name: 'Herunterladen und prüfen' }).click();
  await heading(page, 'Protokoll herunterladen und prüfen');
  const take = page.getByRole('button', { name: 'Protokoll herunterladen: Termine' });
  const purpose = page.getByLabel('Wofür nehmen Sie das Protokoll mit?');
  await take.press('Enter');
  await expect(purpose).toBeFocused();
  await expect(page.getByText('Bitte wählen Sie einen Zweck.')).toBeVisible();
  await purpose.selectOption({ label: 'Ich gehe einem Vorfall nach' });
  const download = page.waitForEvent('download');
  await take.click();
  expect((await download).suggestedFilename()).toBe('appointments-trail.jsonl');
  await expect(page.getByText(`--office "${product.officeId}"`)).toBeVisible();
  await expectGoodForAll();
  await page.goto('/app/protokoll?art=exports&dienst=appointments');
  await expect(entries().first()).toContainText('Protokoll heruntergeladen');
  await entries().first().click();
  await expect(page.getByText('Ich gehe einem Vorfall nach')).toBeVisible();
});

async function expectGoodForAll() {
  await desk.expectGoodPage();
  await page.setViewportSize(PHONE);
  await desk.expectFits();
  await page.setViewportSize(DESK);
}
