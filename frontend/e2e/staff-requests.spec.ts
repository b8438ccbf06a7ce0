import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect, test, type Page } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { account, Api, product } from './support/product';
import { heading, signIn } from './support/steps';

/* The data-protection officer's work with people's requests, from the first word to the proof. */

let browser: Person;
let desk: Person;
let page: Page;

test.beforeAll(async () => {
  browser = await Person.create(BLUE);
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  desk = await browser.anotherDevice({ viewport: { width: 1280, height: 800 } });
  page = desk.page;
});
test.afterEach(async () => {
  desk.expectKeptToItself();
  await desk.putAway();
});

test('collects a copy, hands it over by address and code, and closes the request', async () => {
  const client = await createClient();
  await signIn(desk, account('dpo'));
  await note(client.reference, 'Auskunft (Art. 15)');
  await expect(page.getByText('Vermerken Sie zuerst')).toHaveCount(1);
  await checkIdentity();
  await page.getByRole('button', { name: 'Daten sammeln' }).dblclick();
  await expect(page.getByText('Alle Dienste haben geantwortet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Termine und Kontaktdaten/ })).toContainText(
    'Kontaktdaten und Schlüssel (1)',
  );
  await desk.expectGoodPage();
  const pdf = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Als PDF ansehen oder drucken' }).click();
  expect(
    readFileSync(await (await pdf).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await page.getByRole('button', { name: 'Adresse und Code erstellen' }).click();
  const address = await page.getByRole('textbox', { name: 'Adresse zum Abholen' }).inputValue();
  const code = await page.getByLabel('Code', { exact: true }).inputValue();
  await desk.expectGoodPage();

  const phone = await browser.anotherDevice();
  await phone.page.goto(address);
  await heading(phone.page, 'Ihre Daten abholen');
  expect(phone.page.url(), 'the secret has left the address').not.toContain('#');
  await phone.expectGoodPage();
  await phone.page.getByLabel('Code').fill('ABCD-EFGH-JKMN');
  await phone.page.keyboard.press('Enter');
  await expect(phone.page.getByText('Der Code stimmt nicht')).toBeVisible();
  await expect(phone.page.getByText('noch 9 Versuche')).toBeVisible();
  await phone.expectGoodPage();
  await phone.page.getByLabel('Code').fill(code.toLowerCase());
  await phone.page.keyboard.press('Enter');
  await heading(phone.page, 'Ihre gespeicherten Daten');
  await expect(phone.page.getByText('Name, Telefon und E-Mail: 1')).toBeVisible();
  await phone.expectGoodPage();
  const file = phone.page.waitForEvent('download');
  await phone.page.getByRole('button', { name: 'Für andere Programme: Datei laden' }).click();
  const copy = readFileSync(await (await file).path(), 'utf8');
  expect(copy).toContain(client.name);
  expect((JSON.parse(copy) as { schema_version: string }).schema_version).toBe(
    'nahbar-data-copy-1',
  );
  phone.expectKeptToItself();
  await phone.putAway();

  await page.reload();
  await expect(page.getByText('abgeholt', { exact: true })).toBeVisible();
  await expect(page.getByText('2 Mal')).toBeVisible();
  await page.getByRole('radio', { name: 'Beantwortet', exact: true }).check();
  await page.getByLabel('Kopie über die Adresse zum Abholen übergeben').check();
  await page.getByRole('button', { name: 'Anfrage abschließen' }).click();
  await expect(page.getByText('Ergebnis: beantwortet')).toBeVisible();
  await desk.expectGoodPage();
});

test('shows what an erasure takes and what stays, carries it out and proves it', async () => {
  const client = await createClient();
  await signIn(desk, account('dpo'));
  await note(client.reference, 'Löschung (Art. 17)');
  await expect(page.getByRole('heading', { name: 'Das wird gelöscht' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Das bleibt' })).toBeVisible();
  await checkIdentity();
  await page.getByRole('button', { name: 'Löschung ausführen' }).click();
  await expect(page.getByRole('dialog')).toContainText('nicht rückgängig');
  await desk.expectGoodPage();
  await page.getByRole('button', { name: 'Löschen', exact: true }).click();
  await expect(page.getByText('Alle Dienste haben gelöscht.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Nachweis drucken' })).toBeVisible();
  expect(await page.getByRole('main').textContent()).not.toContain(client.name);
  await desk.expectGoodPage();
});

test('works by keyboard alone, and says what people and not programs have to do', async () => {
  const client = await createClient();
  await signIn(desk, account('dpo'));
  await note(client.reference, 'Widerspruch (Art. 21)');
  await expect(page.getByText('Das tun Menschen, nicht das Programm.')).toBeVisible();
  await byKeyboard(page.getByRole('radio', { name: 'Ausweis gesehen' }), 'Space');
  await byKeyboard(page.getByRole('button', { name: 'Prüfung vermerken' }), 'Enter');
  await expect(page.getByText('Vermerkt von Ihnen')).toBeVisible();
  await byKeyboard(page.getByRole('radio', { name: 'Beantwortet', exact: true }), 'Space');
  await byKeyboard(page.getByLabel('Offene Termine abgesagt'), 'Space');
  await byKeyboard(page.getByRole('button', { name: 'Anfrage abschließen' }), 'Enter');
  await expect(page.getByText('Ergebnis: beantwortet')).toBeVisible();
});

test('what is due first stands on top, and one taken by two is done once', async () => {
  const [early, late] = [await createClient(), await createClient()];
  const api = await Api.role('dpo');
  await noteByRest(api, late, '2026-11-20');
  await noteByRest(api, early, '2026-01-05');
  await signIn(desk, account('dpo'));
  await page.goto('/app/anfragen');
  await heading(page, 'Anfragen zu Daten');
  await expect(page.getByRole('row').nth(1)).toContainText('zu spät');
  await desk.expectGoodPage();
  await page.getByRole('row').nth(1).getByRole('link').click();
  await heading(page, 'Auskunft (Art. 15)');
  const path = new URL(page.url()).pathname;
  const id = path.split('/').at(-1) ?? '';
  const requests = `/api/consent/v1/offices/${product.officeId}/subject-requests`;
  await api.act(`${requests}/${id}`, 'extension', { reason: 'complex' });
  await page.getByRole('radio', { name: 'Ausweis gesehen' }).check();
  await page.getByRole('button', { name: 'Prüfung vermerken' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await desk.expectGoodPage();
});

test('on a phone the list and a request fit', async () => {
  await desk.putAway();
  desk = await browser.anotherDevice();
  page = desk.page;
  const client = await createClient();
  await noteByRest(await Api.role('dpo'), client, '2026-11-20');
  await signIn(desk, account('dpo'));
  await page.goto('/app/anfragen');
  await heading(page, 'Anfragen zu Daten');
  await desk.expectGoodPage();
  await page.getByRole('link', { name: 'Auskunft (Art. 15)' }).first().click();
  await heading(page, 'Auskunft (Art. 15)');
  await desk.expectGoodPage();
  await page.goto('/app/anfragen/neu');
  await heading(page, 'Anfrage aufnehmen');
  await desk.expectGoodPage();
});

async function createClient() {
  const lead = await Api.role('team_lead');
  const [reference, name] = [
    `E2E-${randomUUID().slice(0, 12)}`,
    `Mika ${randomUUID().slice(0, 8)}`,
  ];
  const body = { office_id: product.officeId, reference, display_name: name };
  const { id } = await lead.post<{ id: string }>('/api/appointments/v1/clients', body);
  return { id, reference, name };
}

async function noteByRest(api: Api, client: { id: string }, receivedOn: string) {
  await api.post(`/api/consent/v1/offices/${product.officeId}/subject-requests`, {
    person_id: client.id,
    article: 'access',
    received_on: receivedOn,
  });
}

/** Note a request on the page, and be on its own page then. */
async function note(reference: string, article: string) {
  await page.goto('/app/anfragen/neu');
  await heading(page, 'Anfrage aufnehmen');
  await page.getByRole('button', { name: 'Anfrage aufnehmen' }).click();
  await expect(page.getByText('Wählen Sie, was die Person möchte.')).toBeVisible();
  await page.getByRole('radio', { name: article }).check();
  await page.getByLabel('Kundennummer', { exact: true }).fill(reference);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Person gefunden')).toBeVisible();
  await desk.expectGoodPage();
  await page.getByRole('button', { name: 'Anfrage aufnehmen' }).click();
  await heading(page, article);
  await desk.expectGoodPage();
}

async function checkIdentity() {
  await page.getByRole('radio', { name: 'Ausweis gesehen' }).check();
  await page.getByRole('button', { name: 'Prüfung vermerken' }).click();
  await expect(page.getByText('Vermerkt von Ihnen')).toBeVisible();
}

async function byKeyboard(control: ReturnType<Page['getByRole']>, key: 'Space' | 'Enter') {
  await control.focus();
  await page.keyboard.press(key);
}
