import { expect, test, type Page } from '@playwright/test';

import { Person } from '../support/person';
import {
  agreedTalk,
  Api,
  consent,
  createLink,
  createTalk,
  nextFreeTime,
  openTalk,
  refusalOf,
  type BookedTalk,
} from '../support/product';
import { expectPictureMoves } from '../support/remote';
import { heading, signIn, turnOn } from '../support/steps';
import { take, takeScreen } from './album';
import { ADVISER, CLIENT } from './portraits';

/* What a client sees, in every state. */

const HOUR = 3_600_000;
const adviserName = 'Jana Beispiel';

let browser: Person;
let phone: Person;
let page: Page;

test.beforeAll(async () => {
  browser = await Person.create(CLIENT, { phone: true });
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  phone = await browser.anotherDevice();
  page = phone.page;
});
test.afterEach(() => phone.putAway());

test('public pages', async () => {
  for (const [path, name] of [
    ['/', '01-start'],
    ['/barrierefreiheit', '02-accessibility'],
    ['/datenschutz', '03-privacy'],
    ['/impressum', '04-imprint'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
    await take(page, name);
  }
});

test('the way to the waiting room', async () => {
  const talk = await createTalk({ voucher: true, adviserName });
  await arrive(talk);
  await take(page, '10-about');
  await page.getByRole('link', { name: 'Weiter', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Ich bin einverstanden' })).toBeVisible();
  await take(page, '11-declaration');
  await page.getByRole('button', { name: 'Ich bin einverstanden' }).click();
  await expect(page.getByRole('button', { name: 'Code zeigen' })).toBeVisible();
  await take(page, '12-voucher');
  await page.getByRole('button', { name: 'Code zeigen' }).click();
  await expect(page.getByTestId('voucher-pin')).toBeVisible();
  await take(page, '13-voucher-code');
  await page.getByRole('link', { name: 'Weiter', exact: true }).click();
  await expect(page.getByText('Wir hören Sie.')).toBeVisible();
  await expect(
    page.getByText('Wir erreichen den Video-Dienst. Er antwortet schnell.'),
  ).toBeVisible();
  await take(page, '14-check-good');
  await page.getByRole('link', { name: 'In den Warteraum' }).click();
  await heading(page, 'Sie sind im Warteraum');
  await take(page, '20-waiting');

  // The page shows this for a moment only: hold it.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (run: () => void, ms?: number) => later(run, ms === 1_500 ? 60_000 : ms),
    });
  });
  await page.reload();
  await heading(page, 'Sie sind im Warteraum');
  await consent(talk.api, talk.appointmentId);
  await talk.api.post(`${mediaOf(talk)}/participants`);
  await expect(page.getByText('ist schon da')).toBeVisible();
  await take(page, '21-waiting-adviser-is-there');
  const client = await Api.fromLink(talk.url);
  const me = await client.post<{ participant_id: string }>(`${mediaOf(talk)}/participants`);
  await talk.api.post(`${mediaOf(talk)}/participants/${me.participant_id}/admit`);
  await heading(page, 'Sie sind dran!');
  await take(page, '22-admitted');
});

test('devices that do not work', async () => {
  const strict = await Person.create(CLIENT, { phone: true, allowDevices: false });
  const talk = await agreedTalk({ adviserName });
  await arrive(talk, '/t/technik', strict.page);
  const start = strict.page.getByRole('button', { name: 'Kamera und Mikrofon testen' });
  await expect(start).toBeVisible();
  await take(strict.page, '15-check-before');
  await start.click();
  await expect(strict.page.getByText('sind nicht erlaubt')).toBeVisible();
  await take(strict.page, '16-check-denied');
  await strict.close();

  for (const [error, name] of [
    ['NotFoundError', '17-check-missing'],
    ['NotReadableError', '18-check-in-use'],
  ] as const) {
    const device = await browser.anotherDevice();
    await device.page.addInitScript((kind) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', kind));
    }, error);
    await arrive(talk, '/t/technik', device.page);
    await expect(device.page.getByRole('button', { name: 'Noch einmal versuchen' })).toBeVisible();
    await take(device.page, name);
    await device.putAway();
  }

  await page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      for (const track of stream.getAudioTracks()) track.enabled = false;
      return stream;
    };
  });
  await page.route('**/livekit/**', (route) => route.abort());
  await arrive(talk, '/t/technik');
  await expect(page.getByText('Wir hören Sie noch nicht')).toBeVisible();
  await take(page, '19-check-silent-and-no-video-service');
});

test('the call', async () => {
  const desk = await Person.create(ADVISER);
  const talk = await openTalk({ adviserName });
  await arrive(talk, '/t/gespraech');
  await connected();
  await takeScreen(page, '30-call-alone');
  await signIn(desk, talk.adviser);
  await desk.page.goto(`/app/termine/${talk.appointmentId}/gespraech`);
  await turnOn(desk.page, 'Kamera', 'Mikrofon');
  await turnOn(page, 'Kamera', 'Mikrofon');
  await expectPictureMoves(page);
  await expectPictureMoves(desk.page);
  await takeScreen(page, '31-call');
  await takeScreen(desk.page, '32-call-adviser');

  await page.getByRole('button', { name: 'Chat' }).click();
  await page.getByRole('textbox').fill('Guten Tag! Ich bin da.');
  await page.keyboard.press('Enter');
  await expect(desk.page.getByRole('button', { name: /1 neue Nachricht/ })).toBeVisible();
  await takeScreen(desk.page, '33-call-adviser-new-message');
  await desk.page.getByRole('button', { name: 'Chat' }).click();
  await desk.page.getByRole('textbox').fill('Schön, dass Sie da sind.');
  await desk.page.keyboard.press('Enter');
  await expect(page.getByText('Schön, dass Sie da sind.')).toBeVisible();
  await takeScreen(page, '33-call-chat');
  await takeScreen(desk.page, '34-call-adviser-chat');
  await desk.page.getByRole('button', { name: 'Verkleinern' }).click();
  await heading(desk.page, /Termin mit/);
  await takeScreen(desk.page, '34-call-docked');
  await desk.page.getByRole('button', { name: 'Zum Gespräch' }).click();
  await page.getByRole('button', { name: 'Mehr' }).click();
  await takeScreen(page, '35-call-more');
  await page.getByRole('button', { name: 'Einwilligung widerrufen' }).click();
  await takeScreen(page, '36-call-withdraw');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /Nur Ton/ }).check();
  await page.getByRole('button', { name: 'Mehr' }).click();
  await takeScreen(page, '37-call-sound-only');
  await page.getByRole('button', { name: 'Mehr' }).click();
  await page.getByRole('radio', { name: /Standard/ }).check();
  await page.getByRole('button', { name: 'Mehr' }).click();
  await page.getByRole('switch', { name: 'Bild der anderen Person' }).click();
  await expect(page.getByText('Bild angehalten')).toBeVisible();
  await takeScreen(page, '38-call-incoming-stopped');

  const second = await browser.anotherDevice();
  await arrive(talk, '/t/gespraech', second.page);
  await expect(page.getByText('Sie sind auf einem anderen Gerät dabei')).toBeVisible();
  await takeScreen(page, '39-call-elsewhere');
  await second.putAway();
  await page.getByRole('button', { name: 'Hier weitersprechen' }).click();
  await connected();
  await page.getByRole('button', { name: 'Auflegen' }).click();
  await heading(page, 'Sie haben aufgelegt');
  await take(page, '40-left');
  await page.getByRole('link', { name: 'Zurück ins Gespräch' }).click();
  await connected();

  await desk.page.getByRole('button', { name: 'Für alle beenden' }).click();
  await takeScreen(desk.page, '41-end-for-all');
  await desk.page.getByRole('button', { name: 'Gespräch beenden' }).click();
  await heading(desk.page, 'Nach dem Gespräch');
  await take(desk.page, '42-outcome');
  await heading(page, 'Wie war es für Sie?');
  await take(page, '43-survey');
  await page.getByRole('button', { name: 'Ich möchte nicht antworten' }).click();
  await heading(page, 'Vielen Dank und bis bald');
  await take(page, '44-thanks');
  await desk.close();

  await talk.api.act(appointmentOf(talk), 'outcome', { outcome: 'held' });
  await page.goto('/t/');
  await expect(page.getByText('Dieses Gespräch ist vorbei.')).toBeVisible();
  await take(page, '45-over');
});

test('the call without a line', async () => {
  await page.route('**/livekit/**', (route) => route.abort());
  await page.routeWebSocket(/\/livekit\//, (socket) => socket.close());
  await arrive(await openTalk({ adviserName }), '/t/gespraech');
  await expect(page.getByText('Wir bekommen keine Verbindung')).toBeVisible();
  await takeScreen(page, '46-call-unreachable');
});

test('the call that a voucher pays for', async () => {
  await arrive(await openTalk({ adviserName, voucher: true }), '/t/gespraech');
  await connected();
  await turnOn(page, 'Kamera');
  await page.getByRole('button', { name: 'Chat' }).click();
  for (const text of ['Donaudampfschifffahrtsgesellschaftskapitänsmütze', 'مرحبا، هل تسمعني؟']) {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
    await expect(page.getByText(text)).toBeVisible();
  }
  await takeScreen(page, '47-call-voucher-and-long-words');
});

test('a code from a letter', async () => {
  await page.goto('/t/code');
  await page.getByRole('textbox').pressSequentially('abcdefgh');
  await take(page, '49-code');
});

test('time and network', async () => {
  await arrive(await agreedTalk({ startsIn: 3 * HOUR, adviserName }), '/t/warteraum');
  await heading(page, 'Alles ist bereit');
  await take(page, '50-ready');
  await arrive(await agreedTalk({ startsIn: HOUR, adviserName }), '/t/warteraum');
  await heading(page, /früh da/);
  await take(page, '50-early');
  const device = await browser.anotherDevice();
  await arrive(await agreedTalk({ adviserName }), '/t/warteraum', device.page);
  await heading(device.page, 'Sie sind im Warteraum');
  await device.context.setOffline(true);
  await heading(device.page, 'Wir kommen gerade nicht durch');
  await take(device.page, '51-no-network');
  await device.page.getByRole('link', { name: 'Datenschutz' }).click();
  await heading(device.page, 'Gerade keine Verbindung');
  await take(device.page, '51-page-not-loaded');
  await device.putAway();
});

test('changes', async () => {
  const moved = await createTalk({ adviserName });
  const { starts_at } = await nextFreeTime(moved.api, moved.adviser, 3 * HOUR);
  await moved.api.act(appointmentOf(moved), 'move', { starts_at });
  await arrive(moved);
  await take(page, '52-moved');
  await page.getByRole('link', { name: 'Termin verschieben' }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.getByRole('radio').first().check();
  await take(page, '53-move');
  await page.goto('/t/anders');
  await heading(page, 'Wie möchten Sie sprechen?');
  await take(page, '54-other-ways');
  await page.getByRole('radio', { name: /Im Schutzbüro/ }).check();
  await expect(page.getByRole('radio', { name: /\d:\d\d/ }).first()).toBeVisible();
  await take(page, '55-protected-office');
  await page.getByRole('radio', { name: /Am Telefon/ }).check();
  await take(page, '56-phone');
  await page.getByRole('button', { name: 'Am Telefon sprechen' }).click();
  await expect(page.getByText('Ohne Nummer können wir Sie nicht anrufen')).toBeVisible();
  await take(page, '56-phone-without-number');
  await page.getByRole('textbox', { name: /Telefonnummer/ }).fill('0541 123456');
  await page.getByRole('button', { name: 'Am Telefon sprechen' }).click();
  await heading(page, 'Wir rufen Sie an');
  await take(page, '57-changed-to-phone');
  await page.getByRole('link', { name: 'Zum Termin' }).click();
  await heading(page, /Ihr Gespräch mit/);
  await take(page, '58-about-phone');
  await page.getByRole('link', { name: 'Termin absagen' }).click();
  await heading(page, 'Möchten Sie den Termin absagen?');
  await take(page, '59-cancel');
  await page.getByRole('button', { name: 'Ja, absagen' }).click();
  await heading(page, 'Dieser Termin ist abgesagt');
  await take(page, '60-cancelled');
});

test('withdrawal', async () => {
  await arrive(await agreedTalk({ adviserName }), '/t/widerruf');
  await heading(page, 'Einwilligung widerrufen?');
  await take(page, '61-withdraw');
  await page.getByRole('button', { name: 'Ja, widerrufen' }).click();
  await expect(page.getByText('Erledigt. Bild und Ton sind aus.')).toBeVisible();
  await take(page, '62-withdrawn');
});

test('links that do not open', async () => {
  await page.goto(`/t/#${'x'.repeat(43)}`);
  await heading(page, 'Diesen Link kennen wir nicht');
  await take(page, '63-link-unknown');
  const talk = await createTalk({ adviserName });
  await talk.api.post(`${appointmentOf(talk)}/link`);
  const device = await browser.anotherDevice();
  await device.page.goto(talk.url);
  await heading(device.page, 'Es gibt einen neueren Link');
  await take(device.page, '64-link-replaced');
  await device.page.goto('/t/technik');
  await heading(device.page, 'Bitte öffnen Sie Ihren Link noch einmal');
  await take(device.page, '65-link-again');
  await device.page.goto(await createLink(talk, { validFrom: HOUR, expires: 2 * HOUR }));
  await heading(device.page, 'Dieser Link gilt noch nicht');
  await take(device.page, '67-link-not-yet-valid');
  await device.putAway();
  const expired = await createLink(talk, { expires: 1_500 });
  await expect.poll(() => refusalOf(expired)).toContain('link-expired');
  const other = await browser.anotherDevice();
  await other.page.goto(expired);
  await heading(other.page, 'Dieser Link ist abgelaufen');
  await take(other.page, '66-link-expired');
  await other.putAway();
});

const appointmentOf = ({ appointmentId }: BookedTalk) =>
  `/api/appointments/v1/appointments/${appointmentId}`;
const mediaOf = ({ appointmentId }: BookedTalk) => `/api/media/v1/appointments/${appointmentId}`;

async function arrive(talk: BookedTalk, path = '/t/', on = page): Promise<void> {
  await on.goto(talk.url);
  await heading(on, `Ihr Gespräch mit ${talk.adviser.name}`);
  await expect(on.locator('main a[href^="tel:"]').first()).toBeVisible();
  if (path === '/t/') return;
  await on.goto(path);
}

async function connected() {
  await expect(page.locator('[data-phase=connected]')).toBeVisible({ timeout: 30_000 });
}
