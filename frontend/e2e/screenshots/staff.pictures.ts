import { expect, test, type Page } from '@playwright/test';

import { Person } from '../support/person';
import { account, Api, consent, createTalk } from '../support/product';
import { bookAndHandOver, heading, signIn } from '../support/steps';
import { PAPER, take } from './album';
import { ADVISER } from './portraits';

/* Every page for staff, once. */

let desk: Person;
let page: Page;

test.beforeEach(async () => {
  desk = await Person.create(ADVISER);
  page = desk.page;
});
test.afterEach(() => desk.close());

test('adviser', async () => {
  const talk = await createTalk({ voucher: true, adviserName: 'Jana Beispiel' });
  const { appointmentId: id } = talk;
  await page.goto('/app/');
  await heading(page, 'Anmelden');
  await take(page, '70-sign-in');
  await signIn(desk, talk.adviser);
  await settled();
  await take(page, '71-staff-start');
  await open('/app/buchen', 'Termin buchen');
  await expect(page.getByRole('radio', { name: /Ausbildung/ })).toBeVisible();
  await take(page, '74-booking');
  await bookAndHandOver(desk);
  await take(page, '77-hand-over');
  await page.emulateMedia({ media: 'print' });
  await take(page, '77-letter-printed', { sizes: [PAPER] });
  await page.emulateMedia({ media: null });
  await open('/app/kalender', /./);
  await take(page, '72-calendar-day');
  await open('/app/kalender?ansicht=woche', /./);
  await take(page, '73-calendar-week');
  await open(`/app/termine/${id}`, /./);
  await take(page, '75-appointment');
  await page.getByRole('link', { name: 'Angaben zur Person ändern' }).click();
  await heading(page, 'Angaben zur Person');
  await take(page, '76-client');
  await open(`/app/termine/${id}/verschieben`, /./);
  await take(page, '78-move');
  await open(`/app/termine/${id}/kanal`, /./);
  await take(page, '79-channel');
  await open(`/app/termine/${id}/gespraech`, 'Gespräch öffnen');
  await expect(page.getByRole('button', { name: /Einverstanden/ })).toBeVisible();
  await take(page, '82-talk-opening');
  await page.getByRole('button', { name: /Einverstanden/ }).click();
  await expect(page.getByText('Noch niemand im Warteraum.')).toBeVisible();
  await take(page, '83-talk-lobby');
  const client = await Api.fromLink(talk.url);
  await consent(client, id);
  await client.post(`/api/media/v1/appointments/${id}/participants`);
  await expect(page.getByRole('button', { name: 'Einlassen' })).toBeVisible();
  await take(page, '84-talk-somebody-waits');
  await open('/app/warteraum', /./);
  await expect(page.getByText('Kim Beispiel').first()).toBeVisible();
  await take(page, '80-who-waits');
  await open('/app/aufgaben', /./);
  await take(page, '81-tasks');
  await open('/app/konto', /./);
  await take(page, '85-account');
  await open('/app/arbeitszeiten', 'Meine Arbeitszeiten');
  await take(page, '100-own-hours');
  await open(`/app/termine/${id}/ergebnis`, 'Nach dem Gespräch');
  await take(page, '102-outcome');
  await open('/app/konto', 'Mein Konto');
  await page.getByRole('switch', { name: 'Ich biete Beratung per Video an' }).click();
  await expect(page.getByText('Hier sind schon Gespräche gebucht')).toBeVisible();
  await expect(page.getByText('Kim Beispiel').first()).toBeVisible();
  await take(page, '105-booked-talks');
  await page.getByRole('button', { name: /Trotzdem speichern/ }).click();
  await expect(page.getByText('Hier sind schon Gespräche gebucht')).toHaveCount(0);
  await open('/app/aufgaben', 'Aufgaben');
  await expect(page.getByText('Kim Beispiel').first()).toBeVisible();
  await take(page, '106-tasks');
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await take(page, '107-tasks-from-right-to-left');
});

test('team lead', async () => {
  await signIn(desk, account('team_lead'));
  await open('/app/umfrage', 'Umfrage');
  await page.getByLabel('Wer geantwortet hat').selectOption({ label: 'Beratungsfachkräfte' });
  await expect(page.getByRole('table', { name: 'Woche für Woche' })).toBeVisible();
  await take(page, '101-survey');
  await open('/app/beratende', 'Beratende');
  await page
    .getByRole('link', { name: /Zeiten bearbeiten/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Arbeitszeiten speichern' })).toBeVisible();
  await take(page, '103-adviser-hours');
});

test('allowance officer', async () => {
  await signIn(desk, account('allowance_officer'));
  await open('/app/guthaben', /Budget/);
  await take(page, '86-budget');
  await open('/app/gutscheine', /./);
  await take(page, '87-vouchers');
  await open('/app/tarife', 'Marken und Codes');
  await expect(page.getByLabel('Datei').first()).toBeVisible();
  await take(page, '88-products');
  const file = { name: 'pins.csv', mimeType: 'text/csv' };
  const buffer = Buffer.from('pin\nNOCH-1111-EINE\n\nNOCH-1111-EINE\n');
  await page
    .getByLabel('Datei')
    .first()
    .setInputFiles({ ...file, buffer });
  await expect(page.getByText('Diese Zeilen sind falsch')).toBeVisible();
  await take(page, '89-pins-refused');
});

test('data protection officer', async () => {
  await signIn(desk, account('dpo'));
  await open('/app/erklaerungen', /./);
  await take(page, '90-declarations');
  await open('/app/erklaerungen/neu', /./);
  await take(page, '91-new-declaration');
  await open('/app/nachweise', 'Einwilligungen');
  await take(page, '92-records');
});

test('administration', async () => {
  await signIn(desk, account('admin'));
  for (const [path, name] of [
    ['geschaeftsstelle', '104-office'],
    ['anliegen', '93-topics'],
    ['anliegen?bearbeiten=neu', '94-new-topic'],
    ['konten', '95-accounts'],
    ['beratende', '97-advisers'],
    ['raeume', '98-rooms'],
    ['programme', '99-machines'],
  ] as const) {
    await open(`/app/${path}`, /./);
    await take(page, name);
  }
  await open('/app/konten', 'Konten');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await take(page, '96-new-account');
  await page.goto(`/einladung#${'x'.repeat(43)}`);
  await heading(page, 'Willkommen bei Nahbar');
  await take(page, '69-invitation');
});

async function open(path: string, title: string | RegExp) {
  await page.goto(path);
  await heading(page, title);
  await settled();
}

/** Nothing is being fetched and nothing spins. */
async function settled() {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Einen Moment bitte …')).toHaveCount(0);
}
