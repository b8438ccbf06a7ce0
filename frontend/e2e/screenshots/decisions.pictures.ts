import { expect, test, type Page } from '@playwright/test';

import { Person } from '../support/person';
import {
  account,
  Api,
  consent,
  createAdviser,
  createTalk,
  openTalk,
  product,
  type BookedTalk,
} from '../support/product';
import { heading, signIn } from '../support/steps';
import { take } from './album';
import { ADVISER, CLIENT } from './portraits';

/* Pages on which staff decide something about others, and what those see of it. */

const APPOINTMENTS = '/api/appointments/v1';
let desk: Person;
let page: Page;

test.beforeEach(async () => {
  desk = await Person.create(ADVISER);
  page = desk.page;
});
test.afterEach(() => desk.close());

test('a link is handed out, by whoever may', async () => {
  const talk = await createTalk({ adviserName: 'Jana Beispiel' });
  await signIn(desk, talk.adviser);
  await open(`/app/termine/${talk.appointmentId}/link`, 'Link übergeben');
  await take(page, '110-hand-over-again');
  const colleague = await createTalk({ adviserName: 'Toni Muster' });
  await open(`/app/termine/${colleague.appointmentId}/link`, 'Link übergeben');
  await take(page, '111-hand-over-of-others');
  await talk.api.act(`${APPOINTMENTS}/appointments/${talk.appointmentId}`, 'cancel');
  await open(`/app/termine/${talk.appointmentId}/link`, 'Link übergeben');
  await take(page, '112-hand-over-cancelled');
});

test('an absence over a booked talk', async () => {
  const talk = await createTalk({ adviserName: 'Jana Beispiel' });
  await signIn(desk, talk.adviser);
  await open('/app/arbeitszeiten', 'Meine Arbeitszeiten');
  await take(page, '113-absences');
  await page.getByRole('button', { name: 'Abwesenheit eintragen' }).click();
  await take(page, '114-absence-left-empty');
  const day = (later: number) =>
    new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
  await page.locator('#absence-starts_at').fill(`${day(-1)}T00:00`);
  await page.locator('#absence-ends_at').fill(`${day(2)}T00:00`);
  await page.getByRole('button', { name: 'Abwesenheit eintragen' }).click();
  await expect(page.getByText('Hier sind schon Gespräche gebucht')).toBeVisible();
  await expect(page.getByText(/Video · /)).toBeVisible();
  await take(page, '115-absence-over-talks');
  await page.getByRole('button', { name: /Trotzdem speichern/ }).click();
  await expect(page.getByText('Hier sind schon Gespräche gebucht')).toHaveCount(0);
  await take(page, '116-absence-kept');
});

test('the outcome, and that somebody was there', async () => {
  const talk = await createTalk({ adviserName: 'Jana Beispiel' });
  await signIn(desk, talk.adviser);
  const outcome = `/app/termine/${talk.appointmentId}/ergebnis`;
  await open(outcome, 'Nach dem Gespräch');
  await page.getByRole('radio', { name: /nicht erschienen/ }).check();
  await take(page, '117-outcome-chosen');
  const client = await Api.fromLink(talk.url);
  await consent(client, talk.appointmentId);
  await client.post(`/api/media/v1/appointments/${talk.appointmentId}/participants`);
  await expect
    .poll(async () => (await appointment(talk)).client_was_there, { timeout: 20_000 })
    .toBe(true);
  await open(outcome, 'Nach dem Gespräch');
  await page.getByRole('radio', { name: /nicht erschienen/ }).check();
  await expect(page.getByText('Die Person war da')).toBeVisible();
  await take(page, '118-outcome-against-what-was-seen');
  await page.getByRole('button', { name: /Trotzdem/ }).click();
  await expect(page.getByText('Stimmt das Ergebnis?')).toBeVisible();
  await take(page, '119-outcome-noted-against-what-was-seen');
  await page.getByRole('button', { name: 'Ergebnis ändern' }).click();
  await page.getByRole('radio', { name: 'Hat stattgefunden' }).check();
  await page.getByRole('button', { name: 'Ergebnis speichern' }).click();
  await expect(page.getByText('Das Ergebnis ist eingetragen')).toBeVisible();
  await take(page, '120-outcome-noted');
});

test('the telephone number', async () => {
  const talk = await createTalk({ adviserName: 'Jana Beispiel' });
  const phone = await Person.create(CLIENT, { phone: true });
  await phone.page.goto(talk.url);
  await heading(phone.page, /Ihr Gespräch/);
  await phone.page.goto('/t/anders');
  await phone.page.getByRole('radio', { name: /Am Telefon/ }).check();
  await expect(phone.page.getByLabel(/Telefonnummer/)).toBeVisible();
  await take(phone.page, '121-phone-number');
  await phone.page
    .getByRole('button', { name: /Telefon/ })
    .first()
    .click();
  await expect(phone.page.getByText('Ohne Nummer können wir Sie nicht anrufen')).toBeVisible();
  await take(phone.page, '122-phone-number-left-empty');
  await phone.page.getByLabel(/Telefonnummer/).fill('0171 12');
  await phone.page
    .getByRole('button', { name: /Telefon/ })
    .first()
    .click();
  await expect(phone.page.getByText(/stimmt etwas nicht/)).toBeVisible();
  await take(phone.page, '123-phone-number-wrong');
  await phone.page.getByLabel(/Telefonnummer/).fill('0171 1234567');
  await phone.page
    .getByRole('button', { name: /Telefon/ })
    .first()
    .click();
  await heading(phone.page, /./);
  await expect(phone.page.getByText('+49 171 1234567').first()).toBeVisible();
  await take(phone.page, '124-phone-number-taken');
  await phone.close();
});

test('programs', async () => {
  await signIn(desk, account('admin'));
  await open('/app/programme', 'Programme');
  await page.getByRole('button', { name: 'Programm zulassen' }).click();
  await take(page, '125-new-program');
  await page.getByRole('dialog').getByRole('button', { name: 'Zulassen' }).click();
  await take(page, '126-new-program-left-empty');
  await page.getByLabel('Name des Programms').fill('Terminbuch der Stadt');
  await page.getByLabel('Termine lesen').check();
  await page.getByLabel(/Links für Termine/).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Zulassen' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await take(page, '127-secret-of-a-program');
  await open('/app/programme', 'Programme');
  await take(page, '128-programs');
  await page
    .getByRole('row')
    .filter({ hasText: 'Terminbuch der Stadt' })
    .getByRole('button')
    .first()
    .click();
  await take(page, '129-program-goes');
});

test('accounts: what is rare, and whoever has talks', async () => {
  const talk = await createTalk({ adviserName: 'Jana Beispiel' });
  const { name } = await createAdviser('Zoe Zuletzt');
  await signIn(desk, account('admin'));
  await open('/app/konten', 'Konten');
  await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  await take(page, '130-accounts');
  await page.getByRole('row').filter({ hasText: name }).locator('summary').click();
  await take(page, '131-accounts-more');
  const row = page.getByRole('row').filter({ hasText: talk.adviser.email });
  await row.getByRole('button', { name: /Bearbeiten/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Beratung', { exact: true }).uncheck();
  await expect(dialog.getByText('noch Gespräche gebucht')).toBeVisible();
  await take(page, '132-account-leaves-talks');
});

test('notices', async () => {
  const other = await createAdviser('Jana Beispiel');
  const admin = await Api.role('admin');
  await admin.patch(`/api/identity/v1/accounts/${other.id}`, {
    roles: [`adviser@${product.officeId}`, `team_lead@${product.officeId}`],
  });
  await Api.as(other);
  await signIn(desk, other);
  await open('/app', /./);
  await expect(page.getByText('Neues zu Konten')).toBeVisible();
  await take(page, '133-notices');
  const dpo = await desk.anotherDevice({ viewport: { width: 1280, height: 800 } });
  await signIn(dpo, account('dpo'));
  await expect(dpo.page.getByText('Neues zu Konten')).toBeVisible();
  await take(dpo.page, '134-notices-of-the-dpo');
  await dpo.putAway();
});

test('a topic loses a channel, a talk goes to a colleague', async () => {
  const talk = await createTalk({ adviserName: 'Jana Beispiel' });
  const colleague = await createAdviser('Toni Muster');
  const lead = await Api.role('team_lead');
  const resource = `${APPOINTMENTS}/appointments/${talk.appointmentId}`;
  const found = await appointment(talk);
  await lead.act(resource, 'move', {
    starts_at: found.starts_at,
    adviser_id: colleague.id,
  });
  const second = await createTalk({ adviserName: 'Jana Beispiel' });
  await signIn(desk, account('admin'));
  await open('/app/anliegen', 'Anliegen');
  await page
    .getByRole('link', { name: /Ausbildung/ })
    .first()
    .click();
  await heading(page, 'Anliegen bearbeiten');
  await page.getByLabel('Video', { exact: true }).uncheck();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Hier sind schon Gespräche gebucht')).toBeVisible();
  await take(page, '135-topic-loses-a-channel');
  await page.getByRole('button', { name: /Trotzdem speichern/ }).click();
  await expect(page.getByRole('heading', { name: 'Anliegen bearbeiten' })).toHaveCount(0);
  for (const [name, who] of [
    ['136-tasks-handed-over', talk.adviser],
    ['137-tasks-channel-gone', second.adviser],
  ] as const) {
    const device = await desk.anotherDevice({ viewport: { width: 1280, height: 800 } });
    await signIn(device, who);
    await device.page.goto('/app/aufgaben');
    await heading(device.page, 'Aufgaben');
    await expect(device.page.getByText('Kim Beispiel').first()).toBeVisible();
    await take(device.page, name);
    await device.putAway();
  }
  await open('/app/anliegen', 'Anliegen');
  await page
    .getByRole('link', { name: /Ausbildung/ })
    .first()
    .click();
  await heading(page, 'Anliegen bearbeiten');
  await page.getByLabel('Video', { exact: true }).check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('heading', { name: 'Anliegen bearbeiten' })).toHaveCount(0);
});

test('rooms', async () => {
  await signIn(desk, account('admin'));
  await open('/app/raeume', 'Schutzbüros');
  await page.getByRole('button', { name: 'Raum anlegen' }).click();
  const name = await page.getByRole('row').nth(1).getByRole('rowheader').innerText();
  await page.getByLabel('Name', { exact: true }).fill(name.toUpperCase());
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Diesen Raum gibt es schon').first()).toBeVisible();
  await take(page, '138-room-name-taken');
});

test('hanging up, and addresses that lead nowhere', async () => {
  const talk = await openTalk({ adviserName: 'Jana Beispiel' });
  await signIn(desk, talk.adviser);
  await page.goto(`/app/termine/${talk.appointmentId}/gespraech`);
  await page.getByRole('button', { name: 'Auflegen' }).click();
  await expect(page.getByText('Sie haben aufgelegt.')).toBeVisible();
  await take(page, '139-adviser-hung-up');
  await open('/app/nirgendwo', 'Diese Seite gibt es nicht');
  await take(page, '140-no-page-for-staff');
  const phone = await Person.create(CLIENT, { phone: true });
  await phone.page.goto('/nirgendwo');
  await heading(phone.page, 'Diese Seite gibt es nicht');
  await take(phone.page, '141-no-page');
  await phone.page.goto(talk.url.replace('#', '%23'));
  await heading(phone.page, /Ihr Gespräch/);
  await phone.close();
});

function appointment(talk: BookedTalk) {
  return talk.api.get<{
    client_was_there: boolean;
    starts_at: string;
    topic: { id: string };
  }>(`${APPOINTMENTS}/appointments/${talk.appointmentId}`);
}

async function open(path: string, title: string | RegExp) {
  await page.goto(path);
  await heading(page, title);
  await expect(page.getByText('Einen Moment bitte …')).toHaveCount(0);
}
