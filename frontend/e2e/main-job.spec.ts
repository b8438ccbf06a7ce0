import { expect, test } from '@playwright/test';

import { expectCallIsTheWindow } from './support/callLayout';
import { BLUE, ORANGE } from './support/media';
import { Person } from './support/person';
import { Api, createAdviser, product, type Adviser } from './support/product';
import { expectNobody, expectPictureMoves, expectPictureOf, expectSound } from './support/remote';
import { bookAndHandOver, goToWaitingRoom, heading, signIn, turnOn } from './support/steps';

interface Voucher {
  appointment_id: string;
  state: string;
  price_cents: number;
  used_bytes: number | null;
}
interface Budget {
  available_cents: number;
  reserved_cents: number;
  spent_cents: number;
}

let adviser: Adviser;
let desk: Person;
let phone: Person;

test.beforeEach(async () => {
  adviser = await createAdviser();
  desk = await Person.create(BLUE);
  phone = await Person.create(ORANGE, { phone: true });
});
test.afterEach(async () => {
  await desk.close();
  await phone.close();
});

test('one video talk from booking to settled budget', async () => {
  const officer = await Api.role('allowance_officer');
  const budgetBefore = await budgetOf(officer);

  await test.step('the adviser books and hands over the link', () => signIn(desk, adviser));
  const url = await bookAndHandOver(desk);
  const client = await Api.fromLink(url);
  const { id } = await client.get<{ id: string }>('/api/appointments/v1/my/appointment');
  const grants = `/api/media/v1/appointments/${id}/grants`;

  await test.step('nobody gets a grant before consent', async () => {
    expect((await client.tryPost(grants)).status()).toBe(403);
    const own = await Api.as(adviser);
    expect((await own.tryPost(grants)).status()).toBe(403);
  });

  const way = await goToWaitingRoom(phone, url, adviser);
  await test.step('the client sees the voucher after consent', async () => {
    await heading(phone.page, 'Ihr Gutschein für das Gespräch');
    await phone.expectGoodPage();
    await phone.page.getByRole('button', { name: 'Code zeigen' }).click();
    await expect(phone.page.getByTestId('voucher-pin')).toHaveText(/0000/);
    await phone.expectGoodPage();
    await phone.page.getByRole('link', { name: 'Weiter' }).click();
  });
  await test.step('the device check shows picture and sound', async () => {
    // Devices that are allowed already are tried without asking.
    await expect(phone.page.getByText('Wir sehen Ihr Bild.')).toBeVisible();
    await expect(phone.page.getByText('Wir hören Sie.')).toBeVisible();
  });
  await way.tap('link', 'In den Warteraum');
  await heading(phone.page, 'Sie sind im Warteraum');
  expect(way.taps()).toBeLessThanOrEqual(3);
  await phone.expectGoodPage();

  await test.step('one consent is not enough', async () => {
    expect((await client.tryPost(grants)).status()).toBe(403);
  });

  await test.step('the adviser hears of it, consents and admits', async () => {
    await desk.page.goto('/app/warteraum');
    await expect(desk.page.getByText('Kim Beispiel').first()).toBeVisible();
    await desk.expectGoodPage();
    await desk.page.goto(`/app/termine/${id}/gespraech`);
    await heading(desk.page, 'Gespräch öffnen');
    await desk.expectGoodPage();
    await desk.page.getByRole('button', { name: 'Einverstanden, Gespräch öffnen' }).click();
    await desk.page.getByRole('button', { name: 'Einlassen' }).click();
  });
  await expect(phone.page).toHaveURL(/gespraech/);

  await test.step('both see and hear each other', async () => {
    await turnOn(phone.page, 'Kamera', 'Mikrofon');
    await turnOn(desk.page, 'Kamera', 'Mikrofon');
    await expectPictureMoves(desk.page);
    await expectPictureMoves(phone.page);
    await expectPictureOf(desk.page, ORANGE);
    await expectPictureOf(phone.page, BLUE);
    await expectSound(desk.page);
    await expectSound(phone.page);
    await phone.expectGoodPage();
    await desk.expectGoodPage();
  });

  await test.step('the talk is the window, however small', async () => {
    await expectCallIsTheWindow(phone.page);
    await expectCallIsTheWindow(desk.page);
    await expectPictureMoves(phone.page);
    await expectPictureMoves(desk.page);
  });

  await test.step('the chat goes both ways', async () => {
    await phone.page.getByRole('button', { name: 'Chat' }).click();
    await phone.page.getByRole('textbox').fill('Guten Tag <b>!');
    await phone.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: 'Chat' }).click();
    await expect(desk.page.getByText('Guten Tag <b>!')).toBeVisible();
  });

  await test.step('stopping the incoming picture leaves the own camera on', async () => {
    const incoming = desk.page.getByRole('switch', { name: 'Bild der anderen Person' });
    await incoming.click();
    await expect(desk.page.getByText('Bild angehalten')).toBeVisible();
    await expectPictureMoves(phone.page);
    await incoming.click();
    await expectPictureMoves(desk.page);
  });

  await test.step('a reload leads back into the talk', async () => {
    await phone.page.reload();
    await expectPictureMoves(phone.page);
  });

  await test.step('the data used is counted', async () => {
    const usage = () =>
      client
        .get<{ items: { part: string; charged_bytes: number }[] }>(
          `/api/media/v1/appointments/${id}/usage`,
        )
        .catch(() => null);
    const own = await Api.as(adviser);
    const charged = async () => {
      const answer = await own.get<{ items: { part: string; charged_bytes: number }[] }>(
        `/api/media/v1/appointments/${id}/usage`,
      );
      return answer.items.find(({ part }) => part === 'client')?.charged_bytes ?? 0;
    };
    await expect.poll(charged, { timeout: 30_000 }).toBeGreaterThan(10_000);
    expect(await usage(), 'usage of all is for the adviser').toBeNull();
  });

  await test.step('the adviser ends the talk, notes the outcome and answers three questions', async () => {
    await desk.page.getByRole('button', { name: 'Für alle beenden' }).click();
    await desk.page.getByRole('button', { name: 'Gespräch beenden' }).click();
    await heading(desk.page, 'Nach dem Gespräch');
    await desk.page.getByRole('radio', { name: 'Hat stattgefunden' }).check();
    await desk.page.getByRole('button', { name: 'Ergebnis speichern' }).click();
    await expect(desk.page.getByText('Das Ergebnis ist eingetragen')).toBeVisible();
    await answerThree(desk);
    await expect(desk.page.getByText('Danke für Ihre Antworten')).toBeVisible();
    await desk.expectGoodPage();
  });

  await test.step('the client answers three questions', async () => {
    await heading(phone.page, 'Wie war es für Sie?');
    await phone.expectGoodPage();
    await answerThree(phone);
    await heading(phone.page, 'Vielen Dank und bis bald');
    await phone.expectGoodPage();
  });

  await test.step('ledger, consent and appointment agree', async () => {
    const own = await Api.as(adviser);
    const appointment = await own.get<{ state: string; voucher_state: string }>(
      `/api/appointments/v1/appointments/${id}`,
    );
    expect(appointment).toMatchObject({ state: 'held', voucher_state: 'issued' });
    const voucher = async () => {
      const page = await officer.get<{ items: Voucher[] }>(
        `/api/allowance/v1/vouchers?office_id=${product.officeId}&state=settled&limit=200`,
      );
      return page.items.find(({ appointment_id }) => appointment_id === id);
    };
    await expect.poll(async () => (await voucher())?.used_bytes ?? 0).toBeGreaterThan(10_000);
    const after = await budgetOf(officer);
    const price = (await voucher())?.price_cents ?? 0;
    expect(after.spent_cents - budgetBefore.spent_cents).toBeGreaterThanOrEqual(price);
    expect(after.available_cents + after.reserved_cents + after.spent_cents).toBe(
      budgetBefore.available_cents + budgetBefore.reserved_cents + budgetBefore.spent_cents,
    );
    const consents = await own.get<{ items: { part: string; state: string }[] }>(
      `/api/consent/v1/appointments/${id}/consents`,
    );
    const given = consents.items.map(({ part, state }) => `${part} ${state}`).sort();
    expect(given).toEqual(['adviser given', 'client given']);
  });

  desk.expectKeptToItself();
  phone.expectKeptToItself();
});

test('withdrawing in the call removes the person at once and for good', async () => {
  await signIn(desk, adviser);
  const url = await bookAndHandOver(desk);
  const client = await Api.fromLink(url);
  const { id } = await client.get<{ id: string }>('/api/appointments/v1/my/appointment');
  await goToWaitingRoom(phone, url, adviser);
  await phone.page.goto('/t/warteraum');
  await desk.page.goto(`/app/termine/${id}/gespraech`);
  await desk.page.getByRole('button', { name: 'Einverstanden, Gespräch öffnen' }).click();
  await desk.page.getByRole('button', { name: 'Einlassen' }).click();
  await expect(phone.page).toHaveURL(/gespraech/);
  await turnOn(phone.page, 'Kamera');
  await expectPictureMoves(desk.page);

  await phone.page.getByRole('button', { name: 'Mehr' }).click();
  await phone.page.getByRole('button', { name: /Einwilligung widerrufen/ }).click();
  await phone.page
    .getByRole('dialog')
    .getByRole('button', { name: /Ja, widerrufen/ })
    .first()
    .click();
  await expectNobody(desk.page);
  await heading(phone.page, 'Es gibt kein Video-Gespräch');
  await expect(phone.page.getByText('Erledigt. Bild und Ton sind aus.')).toBeVisible();
  await phone.expectGoodPage();
  expect((await client.tryPost(`/api/media/v1/appointments/${id}/grants`)).status()).toBe(403);
  desk.expectKeptToItself();
  phone.expectKeptToItself();
});

async function answerThree({ page }: Person) {
  for (const question of await page
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .all()) {
    await question.getByRole('radio', { name: 'Ja' }).check();
  }
  await page.getByRole('button', { name: 'Antworten senden' }).click();
}

async function budgetOf(officer: Api): Promise<Budget> {
  const year = new Date().getFullYear();
  const budgets = await officer.get<{ items: Budget[] }>(
    `/api/allowance/v1/budgets?office_id=${product.officeId}&year=${year}`,
  );
  const budget = budgets.items[0];
  if (!budget) throw new Error('no budget');
  return budget;
}
