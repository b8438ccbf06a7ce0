import { expect, test, type Page } from '@playwright/test';

import { ORANGE } from './support/media';
import { Person } from './support/person';
import {
  agreedTalk,
  createLink,
  createTalk,
  nextFreeTime,
  openTalk,
  refusalOf,
  type BookedTalk,
} from './support/product';
import { heading } from './support/steps';

/*
 * Whatever happens to a client, there is a page for it: it says in the heading what is the matter,
 * shows the office's phone number, fits a narrow phone, and has nothing that axe would find.
 */

const HOUR = 3_600_000;

let browser: Person;
let phone: Person;
let page: Page;

test.beforeAll(async () => {
  browser = await Person.create(ORANGE, { phone: true });
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  phone = await browser.anotherDevice();
  page = phone.page;
});
test.afterEach(async () => {
  phone.expectKeptToItself();
  await phone.putAway();
});

test.describe('a link that does not open', () => {
  test('is unknown', async () => {
    await page.goto(`/t/#${'x'.repeat(43)}`);
    await expectState('Diesen Link kennen wir nicht');
  });

  test('was replaced by a newer one', async () => {
    const talk = await createTalk();
    await talk.api.post(`${appointmentOf(talk)}/link`);
    await page.goto(talk.url);
    await expectState('Es gibt einen neueren Link');
  });

  test('belongs to an appointment that was cancelled', async () => {
    const talk = await createTalk();
    await talk.api.act(appointmentOf(talk), 'cancel');
    await expect.poll(() => refusalOf(talk.url)).toContain('link-cancelled');
    await page.goto(talk.url);
    await expectState('Dieser Termin ist abgesagt');
  });

  test('has expired', async () => {
    const url = await createLink(await createTalk(), { expires: 1_500 });
    await expect.poll(() => refusalOf(url)).toContain('link-expired');
    await page.goto(url);
    await expectState('Dieser Link ist abgelaufen');
  });

  test('is not valid yet, and says from when on it is', async () => {
    const url = await createLink(await createTalk(), { validFrom: HOUR, expires: 2 * HOUR });
    await page.goto(url);
    await expect(page.getByText(/Sie können ihn ab .+, \d\d:\d\d Uhr öffnen\./)).toBeVisible();
    await expectState('Dieser Link gilt noch nicht');
  });

  test('was never opened on this device', async () => {
    await page.goto('/t/');
    await expectState('Bitte öffnen Sie Ihren Link noch einmal');
  });
});

test.describe('an appointment that changes', () => {
  test('was moved by the adviser', async () => {
    const talk = await createTalk();
    const { starts_at } = await nextFreeTime(talk.api, talk.adviser, 3 * HOUR);
    await talk.api.act(appointmentOf(talk), 'move', { starts_at });
    await page.goto(talk.url);
    await expect(page.getByText('Ihr Termin ist verschoben')).toBeVisible();
    await expectState(`Ihr Gespräch mit ${talk.adviser.name}`);
  });

  test('is cancelled by the client', async () => {
    await page.goto((await createTalk()).url);
    await page.getByRole('link', { name: 'Termin absagen' }).click();
    await expectState('Möchten Sie den Termin absagen?');
    await page.getByRole('button', { name: 'Ja, absagen' }).click();
    await expectState('Dieser Termin ist abgesagt');
  });

  test('becomes a talk by phone, no reason asked', async () => {
    await page.goto((await createTalk()).url);
    await page.getByRole('link', { name: 'Am Telefon' }).click();
    await expectState('Wie möchten Sie sprechen?');
    await page.getByRole('button', { name: 'Am Telefon sprechen' }).click();
    await expect(page.getByText('Ohne Nummer können wir Sie nicht anrufen')).toBeVisible();
    await page.getByRole('textbox', { name: /Telefonnummer/ }).fill('0541 123456');
    await page.getByRole('button', { name: 'Am Telefon sprechen' }).click();
    await expectState('Wir rufen Sie an');

    await test.step('and then has no waiting room', async () => {
      await page.goto('/t/warteraum');
      await heading(page, /Ihr Gespräch mit/);
      await expect(page.getByRole('link', { name: 'Weiter' })).toBeHidden();
    });
  });

  test('becomes a visit to the protected office at a free time', async () => {
    await page.goto((await createTalk()).url);
    await page.getByRole('link', { name: 'Im Schutzbüro' }).click();
    await page
      .getByRole('group')
      .getByRole('radio', { name: /\d:\d\d/ })
      .first()
      .check();
    await expectState('Wie möchten Sie sprechen?');
    await page.getByRole('button', { name: 'Ins Schutzbüro kommen' }).click();
    await expectState('Wir sehen uns im Schutzbüro');
  });
});

test.describe('consent', () => {
  test('is refused as easily as given', async () => {
    await page.goto((await createTalk()).url);
    await page.getByRole('link', { name: 'Weiter', exact: true }).click();
    const yes = page.getByRole('button', { name: 'Ich bin einverstanden' });
    const no = page.getByRole('link', { name: 'Lieber Telefon oder Schutzbüro' });
    expect((await no.boundingBox())?.width).toBe((await yes.boundingBox())?.width);
    await no.click();
    await expectState('Wie möchten Sie sprechen?');
  });

  test('is withdrawn before the talk', async () => {
    const { page } = await arrive(await agreedTalk());
    await page.getByRole('link', { name: 'Einwilligung widerrufen' }).click();
    await expectState('Einwilligung widerrufen?');
    await page.getByRole('button', { name: 'Ja, widerrufen' }).click();
    await expect(page.getByText('Erledigt. Bild und Ton sind aus.')).toBeVisible();
    await expectState('Es gibt kein Video-Gespräch');
  });
});

test.describe('camera and microphone', () => {
  const troubles = [
    ['NotFoundError', 'Wir finden keine Kamera und kein Mikrofon'],
    ['NotReadableError', 'Ein anderes Programm benutzt Kamera und Mikrofon'],
  ] as const;
  for (const [error, title] of troubles) {
    test(`answer ${error}`, async () => {
      await page.addInitScript((name) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
      }, error);
      await tryDevices();
      await expect(page.getByText(title)).toBeVisible();
      await expectState('Klappen Bild und Ton?');
    });
  }

  test('are denied', async () => {
    const strict = await Person.create(ORANGE, { phone: true, allowDevices: false });
    await phone.putAway();
    phone = strict;
    page = strict.page;
    await tryDevices();
    await page.getByRole('button', { name: 'Kamera und Mikrofon testen' }).click();
    await expect(page.getByText('Kamera und Mikrofon sind nicht erlaubt')).toBeVisible();
    await expectState('Klappen Bild und Ton?');
    await test.step('and nobody is kept out for it', async () => {
      await page.getByRole('link', { name: 'In den Warteraum' }).click();
      await expectState('Sie sind im Warteraum');
    });
    await strict.close();
  });

  test('are there, but nothing is heard', async () => {
    await page.addInitScript(() => {
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await open(wanted);
        for (const track of stream.getAudioTracks()) track.enabled = false;
        return stream;
      };
    });
    await tryDevices();
    await expect(page.getByText('Wir hören Sie noch nicht')).toBeVisible();
    await expectState('Klappen Bild und Ton?');
  });

  async function tryDevices() {
    await arrive(await agreedTalk());
    const onward = page.getByRole('link', { name: 'Weiter', exact: true });
    // It leads past the consent once the page knows of it.
    await expect(onward).toHaveAttribute('href', '/t/technik');
    await onward.click();
  }
});

test.describe('the network', () => {
  test('is gone while waiting, and comes back', async () => {
    await arrive(await agreedTalk(), '/t/warteraum');
    await heading(page, 'Sie sind im Warteraum');
    await phone.context.setOffline(true);
    await expect(page.getByText('Keine Verbindung zum Internet')).toBeVisible();
    await expectState('Wir kommen gerade nicht durch');
    await phone.context.setOffline(false);
    await expectState('Sie sind im Warteraum');
  });

  test('is gone when a page is still to be loaded, and that page comes when it is back', async () => {
    await arrive(await createTalk());
    await phone.context.setOffline(true);
    await page.getByRole('link', { name: 'Datenschutz' }).click();
    await expectState('Gerade keine Verbindung');
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expectState('Gerade keine Verbindung');
    await phone.context.setOffline(false);
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await heading(page, 'Datenschutz');
  });

  test('is gone when the client decides: they hear of it, and nothing is sent later', async () => {
    await arrive(await createTalk(), '/t/absagen');
    await heading(page, 'Möchten Sie den Termin absagen?');
    await phone.context.setOffline(true);
    await page.getByRole('button', { name: 'Ja, absagen' }).click();
    await expect(page.getByText('Keine Verbindung zum Internet')).toBeVisible();
    await expectState('Möchten Sie den Termin absagen?');
    await phone.context.setOffline(false);
    await page.reload();
    await expectState('Möchten Sie den Termin absagen?');
  });

  test('does not reach the video service, as the check before the talk says', async () => {
    await page.route('**/livekit/**', (route) => route.abort());
    await arrive(await agreedTalk(), '/t/technik');
    await expect(page.getByText('Wir erreichen den Video-Dienst nicht')).toBeVisible();
    await expectState('Klappen Bild und Ton?');
  });

  test('does not reach the video service in the talk', async () => {
    await page.route('**/livekit/**', (route) => route.abort());
    await page.routeWebSocket(/\/livekit\//, (socket) => socket.close());
    await arrive(await openTalk(), '/t/gespraech');
    await expect(page.getByText('Wir bekommen keine Verbindung')).toBeVisible();
    await expectState(/Gespräch mit/);
  });
});

test.describe('time', () => {
  test('has not come yet', async () => {
    await arrive(await agreedTalk({ startsIn: HOUR }), '/t/warteraum');
    await expect(page.getByText(/Noch \d+ Minuten/)).toBeVisible();
    await expectState('Schön, dass Sie früh da sind!');
  });

  test('has not come for hours: all is ready, with an entry for the calendar', async () => {
    await arrive(await agreedTalk({ startsIn: 4 * HOUR }), '/t/warteraum');
    await expectState('Alles ist bereit');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'In meinen Kalender' }).click();
    expect((await download).suggestedFilename()).toBe('termin.ics');
  });

  test('is up: the adviser ended the talk', async () => {
    const talk = await openTalk();
    await arrive(talk, '/t/gespraech');
    await inTheCall();
    await talk.api.post(`/api/media/v1/appointments/${talk.appointmentId}/end`);
    const over = /Wie war es für Sie\?|Das Gespräch ist zu Ende/;
    await expectState(over);

    await test.step('there is no way back in', async () => {
      await page.goto('/t/gespraech');
      await expectState(over);
    });
    await test.step('and the link says so', async () => {
      await talk.api.act(appointmentOf(talk), 'outcome', { outcome: 'held' });
      await page.goto('/t/');
      await expect(page.getByText('Dieses Gespräch ist vorbei.')).toBeVisible();
      await expectState(`Ihr Gespräch mit ${talk.adviser.name}`);
    });
  });
});

test.describe('one talk', () => {
  test('is on one device at a time; the first can take it back', async () => {
    const talk = await openTalk();
    await arrive(talk, '/t/gespraech');
    await inTheCall();
    const first = phone;
    const second = await browser.anotherDevice();
    await arrive(talk, '/t/gespraech', second);
    await expect(first.page.getByText('Sie sind auf einem anderen Gerät dabei')).toBeVisible();
    await expect(first.page.locator('main a[href^="tel:"]').first()).toBeVisible();
    await first.expectGoodPage();
    await first.page.getByRole('button', { name: 'Hier weitersprechen' }).click();
    await expect(second.page.getByText('Sie sind auf einem anderen Gerät dabei')).toBeVisible();
    await inTheCall();
    await second.putAway();
  });

  test('can be left and entered again', async () => {
    await arrive(await openTalk(), '/t/gespraech');
    await inTheCall();
    await page.getByRole('button', { name: 'Auflegen' }).click();
    await expectState('Sie haben aufgelegt');
    await page.getByRole('link', { name: 'Zurück ins Gespräch' }).click();
    await inTheCall();
  });
});

test.describe('the way', () => {
  test('back leads to the page before, and never into a call that was left', async () => {
    const talk = await openTalk();
    await arrive(talk, '/t/warteraum');
    await inTheCall();
    await page.getByRole('button', { name: 'Auflegen' }).click();
    await heading(page, 'Sie haben aufgelegt');
    await page.goBack();
    await heading(page, `Ihr Gespräch mit ${talk.adviser.name}`);
  });

  test('back leaves a page that was only passed through', async () => {
    const talk = await createTalk();
    await arrive(talk, '/t/warteraum');
    await expect(page).toHaveURL(/einwilligung/);
    await page.goBack();
    await heading(page, `Ihr Gespräch mit ${talk.adviser.name}`);
  });

  test('survives a reload on every page', async () => {
    await arrive(await agreedTalk({ voucher: true }));
    for (const [path, title] of [
      ['/t/einwilligung', /Einwilligung/],
      ['/t/gutschein', 'Ihr Gutschein für das Gespräch'],
      ['/t/technik', 'Klappen Bild und Ton?'],
      ['/t/anders', 'Wie möchten Sie sprechen?'],
      ['/t/verschieben', 'Wann passt es Ihnen besser?'],
      ['/t/absagen', 'Möchten Sie den Termin absagen?'],
      ['/t/widerruf', 'Einwilligung widerrufen?'],
      ['/t/warteraum', 'Sie sind im Warteraum'],
    ] as const) {
      await page.goto(path);
      await page.reload();
      await expectState(title);
    }
  });

  test('leads to the other appointment when its link is opened in the same tab', async () => {
    await arrive(await agreedTalk());
    await arrive(await agreedTalk());
  });
});

test.describe('the focus', () => {
  test('follows the pages, and comes back from panels and dialogs', async () => {
    await arrive(await openTalk(), '/t/anders');
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toBeFocused();
    await page.getByRole('link', { name: 'Zurück zum Termin' }).click();
    await heading(page, /Ihr Gespräch mit/);
    await expect(title).toBeFocused();
    await page.goto('/t/gespraech');
    await inTheCall();
    await expect(title).toBeFocused();

    const chat = page.getByRole('button', { name: 'Chat' });
    await chat.click();
    // Where one writes, not the heading: who opens the chat has something to say.
    await expect(page.getByRole('textbox', { name: 'Nachricht' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(chat).toBeFocused();

    await page.getByRole('button', { name: 'Mehr' }).click();
    const withdraw = page.getByRole('button', { name: 'Einwilligung widerrufen' });
    await withdraw.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await phone.expectGoodPage();
    await page.keyboard.press('Escape');
    await expect(withdraw).toBeFocused();
  });
});

test.describe('everybody', () => {
  test('reads it in their language', async () => {
    const { url, adviser } = await createTalk();
    await page.goto(url);
    await page.getByRole('button', { name: 'Leichte Sprache' }).click();
    await expect(page.getByText('Hier steht alles Wichtige.')).toBeVisible();
    await expectState(`Ihr Gespräch mit ${adviser.name}`);
    await page.getByRole('button', { name: 'English' }).click();
    await expectState(`Your talk with ${adviser.name}`);
    await page.getByRole('link', { name: 'Continue' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('button', { name: 'I agree' })).toBeVisible();
    await phone.expectGoodPage();
  });

  test('may read from right to left', async () => {
    await page.goto((await createTalk()).url);
    await heading(page, /Ihr Gespräch mit/);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await phone.expectFits();
  });

  test('may enlarge everything to 200 %', async () => {
    // A window of 1280 × 800 at 200 % lays out as one of half the size.
    await page.setViewportSize({ width: 640, height: 400 });
    await arrive(await agreedTalk());
    await expectState(/Ihr Gespräch mit/);
    for (const path of ['/t/einwilligung', '/t/technik', '/t/anders']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await phone.expectFits();
    }
  });

  test('may have letters of twice the size on a phone', async () => {
    await arrive(await agreedTalk({ voucher: true }));
    for (const path of ['/t/', '/t/einwilligung', '/t/gutschein', '/t/technik', '/t/anders']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (path === '/t/technik') await expect(page.getByText('Wir hören Sie.')).toBeVisible();
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await phone.expectFits();
    }
  });

  test('gets from the link to the waiting room by keyboard alone', async () => {
    await page.goto((await createTalk()).url);
    await heading(page, /Ihr Gespräch mit/);
    await pressOn('link', 'Weiter');
    await pressOn('button', 'Ich bin einverstanden');
    await pressOn('link', 'In den Warteraum');
    await expectState('Sie sind im Warteraum');
  });
});

/** The page says what is the matter, how to reach a human, and is good for everybody. */
async function expectState(title: string | RegExp) {
  await heading(page, title);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await phone.expectGoodPage();
}

/** Open the link, then perhaps another page of the visit, as after a reload. */
async function arrive(talk: BookedTalk, path = '/t/', person = phone): Promise<Person> {
  await person.page.goto(talk.url);
  await heading(person.page, `Ihr Gespräch mit ${talk.adviser.name}`);
  if (path !== '/t/') await person.page.goto(path);
  return person;
}

async function inTheCall() {
  await expect(page.locator('[data-phase=connected]')).toBeVisible({ timeout: 30_000 });
}

/** Tab until the control has the focus, then press Enter. */
async function pressOn(role: 'link' | 'button', name: string) {
  const control = page.getByRole(role, { name, exact: true });
  await expect(control).toBeVisible();
  const isFocused = () => control.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < 40 && !(await isFocused()); tabs += 1) await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
  await page.keyboard.press('Enter');
}

const appointmentOf = ({ appointmentId }: BookedTalk) =>
  `/api/appointments/v1/appointments/${appointmentId}`;
