import { expect, test, type Page, type Route } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { account, Api, consent, createAdviser, createTalk, product } from './support/product';
import { heading, signIn } from './support/steps';

/* An adviser's day: booking that loses nothing, the link, who waits, the client's data, hours. */

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const APPOINTMENTS = '**/api/appointments/v1/appointments';

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

test.describe('booking', () => {
  test('a double click books once', async () => {
    await signIn(desk, await createAdviser());
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/v1/appointments')) {
        posts.push(request.headers()['idempotency-key'] ?? '');
      }
    });
    await fillIn('Kim Beispiel');
    await book().dblclick();
    await heading(page, 'Termin mit Kim Beispiel');
    expect(posts).toHaveLength(1);
    await desk.expectGoodPage();
  });

  test('a time that somebody else took leads to the others; nothing typed is lost', async () => {
    const adviser = await createAdviser();
    await signIn(desk, adviser);
    await fillIn('Kim Beispiel');
    // A week with many free times, whatever hour it is now.
    await page.getByRole('button', { name: 'Woche danach' }).click();
    await times().getByRole('radio').first().check();
    const chosen = await times().getByRole('radio', { checked: true }).evaluate(timeOf);
    await bookByRest(adviser, chosen);
    await book().click();
    await expect(page.getByText('Diese Zeit ist gerade vergeben worden')).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Kim Beispiel');
    await expect(page.getByRole('radio', { name: 'Video' })).toBeChecked();
    await desk.expectGoodPage();
    await expect(times().getByRole('radio', { checked: true })).toHaveCount(0);
    await times().getByRole('radio').first().check();
    await book().click();
    await heading(page, 'Termin mit Kim Beispiel');
  });

  test('mistakes are listed and lead to their fields', async () => {
    await signIn(desk, await createAdviser());
    await page.goto('/app/buchen');
    await page.getByLabel('Telefon', { exact: true }).fill('keine');
    await book().click();
    const summary = page.getByRole('alert').filter({ hasText: 'Bitte prüfen Sie:' });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveText([
      'Wählen Sie ein Anliegen.',
      'Wählen Sie, wie das Gespräch stattfindet.',
      'Wählen Sie eine Zeit.',
      /Prüfen Sie die Telefonnummer/,
    ]);
    await summary.getByRole('link', { name: /Telefonnummer/ }).click();
    await expect(page.getByLabel('Telefon', { exact: true })).toBeFocused();
    await expect(page.getByLabel('Telefon', { exact: true })).toHaveValue('keine');
    await desk.expectGoodPage();
  });

  test('works with the keyboard alone', async () => {
    await signIn(desk, await createAdviser());
    await page.goto('/app/buchen');
    await expect(page.getByRole('radio', { name: /Ausbildung/ })).toBeVisible();
    const keys = page.keyboard;
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        await keys.press('Tab');
        const focused = page.locator(':focus');
        if (name.test(await focused.evaluate(nameOf))) return;
      }
      throw new Error(`no way to ${name.source} by keyboard`);
    };
    await tabTo(/Ausbildung/);
    await keys.press('Space');
    await tabTo(/Video/);
    await keys.press('Space');
    await tabTo(/^Name/);
    await keys.type('Kim Beispiel');
    await expect(times()).toBeVisible();
    await tabTo(/^\d\d:\d\d/);
    await keys.press('Space');
    await tabTo(/verbindlich buchen/);
    await keys.press('Enter');
    await heading(page, 'Termin mit Kim Beispiel');
  });

  test('a session that ends in the middle loses nothing', async () => {
    const adviser = await createAdviser();
    await signIn(desk, adviser);
    await fillIn('Kim Beispiel');
    await page.context().clearCookies();
    await page.route(APPOINTMENTS, refuseOnce());
    await book().click();
    const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich neu an' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible();
    await desk.expectGoodPage();
    await dialog.getByLabel('Passwort').fill(adviser.password);
    await dialog.getByRole('button', { name: 'Anmelden' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Kim Beispiel');
    await book().click();
    await heading(page, 'Termin mit Kim Beispiel');
  });
});

test('the letter fits one sheet, and its voucher another', async () => {
  const talk = await createTalk({ voucher: true });
  await signIn(desk, talk.adviser);
  await page.goto(`/app/termine/${talk.appointmentId}/link`);
  await page.getByRole('button', { name: 'Neuen Link erstellen' }).click();
  await page.getByRole('button', { name: 'Gutschein mit aufdrucken' }).click();
  const question = page.getByRole('dialog', { name: 'Gutschein aufdrucken?' });
  await question.getByRole('button', { name: 'Gutschein aufdrucken' }).click();
  const letter = page.getByRole('region', { name: 'Vorschau des Briefes' });
  await expect(letter.getByText(/^0000 /).first()).toBeVisible();
  await expect(letter.getByRole('img', { name: /Tasten eines Telefons/ })).toBeVisible();
  await expectGoodForAll();
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheets.match(/\/Count (\d+)/)?.[1]).toBe('2');
});

test('a client who comes is heard and seen on any page', async () => {
  const talk = await createTalk();
  await page.addInitScript(() => {
    const counted = window as unknown as { notes: number };
    counted.notes = 0;
    window.AudioContext = class extends AudioContext {
      override createOscillator() {
        counted.notes += 1;
        return super.createOscillator();
      }
    };
  });
  await signIn(desk, talk.adviser);
  await heading(page, 'Mein Tag');
  const client = await Api.fromLink(talk.url);
  await consent(client, talk.appointmentId);
  await client.post(`/api/media/v1/appointments/${talk.appointmentId}/participants`);
  const bar = page.getByRole('complementary', { name: 'Im Warteraum' });
  await expect(bar).toContainText('Kim Beispiel wartet');
  await expect(page.getByText('Jemand ist im Warteraum angekommen.')).toBeAttached();
  const notes = () => page.evaluate(() => (window as unknown as { notes: number }).notes);
  await expect.poll(notes).toBe(2);
  const grid = page.getByRole('region', { name: 'Zeitplan' });
  await expect(grid.getByText('wartet jetzt')).toBeVisible();
  await expectGoodForAll();
});

test("a client's data is corrected; a colleague's change in between is not undone", async () => {
  const talk = await createTalk();
  await signIn(desk, talk.adviser);
  await page.goto(`/app/termine/${talk.appointmentId}`);
  await page.getByRole('link', { name: 'Angaben zur Person ändern' }).click();
  await heading(page, 'Angaben zur Person');
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toHaveValue('Kim Beispiel');
  await expectGoodForAll();
  await name.fill('محمد الحسيني');
  const clientId = /personen\/([^?]+)/.exec(page.url())?.[1] ?? '';
  await talk.api.patch(`/api/appointments/v1/clients/${clientId}`, { phone: '+49 541 0000123' });
  await page.getByRole('button', { name: 'Angaben speichern' }).click();
  await page.getByRole('button', { name: 'Neuen Stand laden' }).click();
  await expect(page.getByLabel('Telefon', { exact: true })).toHaveValue(/0000 ?123$/);
  await expect(name).toHaveValue('محمد الحسيني');
  await page.getByRole('button', { name: 'Angaben speichern' }).click();
  // Set apart, so that the words around the name keep their order.
  await heading(page, 'Termin mit \u2068محمد الحسيني\u2069');
  await expect(page.getByText(/^\+49 541 0000 ?123$/)).toBeVisible();
  await expectGoodForAll();
});

test('advisers keep their own hours: without any, nobody can book them', async () => {
  await signIn(desk, await createAdviser());
  await page.goto('/app/arbeitszeiten');
  await heading(page, 'Meine Arbeitszeiten');
  await expectGoodForAll();
  const remove = page.getByRole('button', { name: /^Entfernen/ });
  await expect(remove).toHaveCount(7);
  while ((await remove.count()) > 0) await remove.first().click();
  await page.getByRole('button', { name: 'Arbeitszeiten speichern' }).click();
  await expect(page.getByText('Die Arbeitszeiten sind gespeichert')).toBeVisible();
  await page.goto('/app/buchen');
  await page.getByRole('radio', { name: /Ausbildung/ }).check();
  await page.getByRole('radio', { name: 'Video' }).check();
  await expect(page.getByText('Auch im nächsten Monat nicht.')).toBeVisible();
  await desk.expectGoodPage();
});

test('the survey shows nothing of the running week, however many have answered', async () => {
  await openSurvey();
  const before = await page.getByRole('table').allInnerTexts();
  const talks = await Promise.all([1, 2, 3, 4, 5].map(() => createTalk()));
  for (const { api, appointmentId } of talks) {
    const resource = `/api/appointments/v1/appointments/${appointmentId}`;
    await api.act(resource, 'outcome', { outcome: 'held' });
    const answers = { heard_well: 'yes', helpful: 'partly', more_video: 'yes' };
    await api.post(`${resource}/survey`, answers);
  }
  await page.reload();
  await chooseAdvisers();
  expect(await page.getByRole('table').allInnerTexts()).toEqual(before);
});

test('the survey shows figures of weeks with enough answers, and none of one with fewer', async () => {
  await openSurvey();
  const table = page.getByRole('table', { name: 'Gern weiter per Video?' });
  await expect(table.getByRole('row', { name: /^Ja/ })).toContainText('70,7');
  const weeks = page.getByRole('table', { name: 'Woche für Woche' }).getByRole('row');
  await expect(weeks).toHaveCount(1 + 6);
  await expect(weeks.filter({ hasText: 'weniger als 5' })).toHaveCount(1);
  await expect(weeks.filter({ hasText: 'Teilweise' })).toHaveCount(5);
  await expectGoodForAll();
});

async function openSurvey(): Promise<void> {
  await signIn(desk, account('team_lead'));
  await page.goto('/app/umfrage');
  await heading(page, 'Umfrage');
  await chooseAdvisers();
}

async function chooseAdvisers(): Promise<void> {
  await page.getByLabel('Wer geantwortet hat').selectOption({ label: 'Beratungsfachkräfte' });
  await expect(page.getByRole('table', { name: 'Woche für Woche' })).toBeVisible();
}

for (const role of ['adviser', 'team_lead', 'allowance_officer', 'dpo', 'admin']) {
  test(`every page is good for all: ${role}`, async () => {
    await signIn(desk, account(role));
    const areas = page.getByRole('navigation', { name: 'Bereiche' });
    const paths = await areas
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const path of [...paths, '/app/konto']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('Einen Moment bitte …')).toHaveCount(0);
      await expectGoodForAll();
    }
  });
}

test('a page of others says so', async () => {
  await signIn(desk, account('dpo'));
  await page.goto('/app/guthaben');
  await heading(page, 'Diese Seite gehört nicht zu Ihren Aufgaben');
  await expectGoodForAll();
});

const times = () => page.getByRole('group', { name: /Freie Zeiten/ });
const book = () => page.getByRole('button', { name: 'Termin verbindlich buchen' });

async function fillIn(name: string) {
  await page.goto('/app/buchen');
  await page.getByRole('radio', { name: /Ausbildung/ }).check();
  await page.getByRole('radio', { name: 'Video' }).check();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await times().getByRole('radio').first().check();
}

/** The start of the time that a radio button stands for. */
const timeOf = (radio: Element): string =>
  radio.closest('label')?.querySelector('time')?.dateTime ?? '';

const nameOf = (element: Element): string =>
  ('labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null) ??
  element.textContent;

async function bookByRest(adviser: { id: string; email: string; password: string }, at: string) {
  const api = await Api.as(adviser);
  const topics = await api.get<{ items: { id: string; title: { de: string } }[] }>(
    `/api/appointments/v1/topics?office_id=${product.officeId}`,
  );
  await api.post('/api/appointments/v1/appointments', {
    office_id: product.officeId,
    topic_id: topics.items.find(({ title }) => title.de === 'Ausbildung')?.id,
    channel: 'video',
    adviser_id: adviser.id,
    starts_at: at,
    client: { language: 'de' },
    voucher_requested: false,
  });
}

/** The service takes the next token for a bad one, as when a session was ended elsewhere. */
function refuseOnce() {
  let refused = false;
  return async (route: Route) => {
    if (refused || route.request().method() !== 'POST') return route.fallback();
    refused = true;
    const headers = { ...route.request().headers(), authorization: 'Bearer ended' };
    return route.continue({ headers });
  };
}

async function expectGoodForAll() {
  await desk.expectGoodPage();
  await page.setViewportSize(PHONE);
  await desk.expectFits();
  await page.setViewportSize(DESK);
}
