import { expect, test, type Page } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { consent, agreedTalk, createTalk, Api } from './support/product';
import { heading, signIn } from './support/steps';

/* A code fits one brand: the client says whose card it is, or learns at once what else there is. */

let browser: Person;
let phone: Person;
let page: Page;

test.beforeAll(async () => {
  browser = await Person.create(BLUE, { phone: true });
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

const brandQuestion = () =>
  page.getByRole('heading', { name: 'Von welcher Marke ist Ihre SIM-Karte?' });

async function openVoucher(url: string) {
  await page.goto(url);
  await page.getByRole('link', { name: 'Weiter', exact: true }).click();
  await heading(page, 'Ihr Gutschein für das Gespräch');
}

test('a client says the brand by one tap and gets a voucher of it', async () => {
  const talk = await agreedTalk({ voucher: true, brandUnknown: true });
  await openVoucher(talk.url);
  await expect(brandQuestion()).toBeVisible();
  await phone.expectGoodPage();
  await page.getByRole('button', { name: 'Ich weiß es nicht' }).click();
  await expect(page.getByRole('link', { name: /\*100# wählen/ })).toHaveAttribute(
    'href',
    'tel:*100%23',
  );
  await phone.expectGoodPage();
  await page.getByRole('button', { name: 'Demo-Mobilfunk' }).click();
  await expect(page.getByText(/500.MB Datenvolumen.* bei Demo-Mobilfunk/)).toBeVisible();
  await page.getByRole('button', { name: 'Code zeigen' }).click();
  await expect(page.getByTestId('voucher-pin')).toHaveText(/0000/);
  await phone.expectGoodPage();
});

test('no code of that brand is said at once, to the client and to the adviser', async () => {
  const talk = await createTalk({ voucher: true, brandUnknown: true });
  await consent(await Api.fromLink(talk.url), talk.appointmentId);
  await openVoucher(talk.url);
  await page.getByRole('button', { name: /Probe-Fon.*zurzeit kein Gutschein da/ }).click();
  await expect(page.getByText('Wir haben leider keinen Gutschein')).toBeVisible();
  for (const way of ['Am Telefon sprechen', 'Ins Schutzbüro kommen']) {
    await expect(page.getByRole('link', { name: way })).toBeVisible();
  }
  await phone.expectGoodPage();

  const desk = await browser.anotherDevice({ viewport: { width: 1280, height: 800 } });
  await signIn(desk, talk.adviser);
  await desk.page.goto(`/app/termine/${talk.appointmentId}`);
  await expect(desk.page.getByText('Der Gutschein konnte nicht reserviert werden')).toBeVisible();
  await desk.expectGoodPage();
  const brand = desk.page.getByLabel('Marke der SIM-Karte');
  await expect(brand.getByRole('option', { name: 'Probe-Fon (zurzeit keiner da)' })).toBeAttached();
  await brand.selectOption({ label: 'Beispiel-Mobil' });
  await desk.page.getByRole('button', { name: 'Gutschein dieser Marke reservieren' }).click();
  await expect(desk.page.getByText('Gutschein reserviert')).toBeVisible();
  await desk.putAway();

  await page.reload();
  await expect(page.getByText(/15,00.€ Guthaben bei Beispiel-Mobil/)).toBeVisible();
});
