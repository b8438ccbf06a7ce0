import { expect, test } from '@playwright/test';

import { BLUE, ORANGE } from './support/media';
import { Person } from './support/person';
import { Api, createAdviser, product } from './support/product';
import { heading, signIn } from './support/steps';

/* A minor's talk needs two people's consent; either ends it. */

const rule = `/api/consent/v1/offices/${product.officeId}/guardian-rule`;

test.afterEach(async () => {
  const officer = await Api.role('dpo');
  await officer.put(rule, { is_demanded: false });
});

test('a minor and their guardian agree, and the guardian ends it', async () => {
  const adviser = await createAdviser();
  const desk = await Person.create(BLUE);
  const phone = await Person.create(ORANGE, { phone: true });
  const home = await Person.create(ORANGE, { phone: true });

  await test.step('the office demands guardians', async () => {
    await (await Api.role('dpo')).put(rule, { is_demanded: true });
  });

  await test.step('the adviser books for a minor', async () => {
    await signIn(desk, adviser);
    const { page } = desk;
    await page.goto('/app/buchen');
    await page.getByRole('radio', { name: /Ausbildung/ }).check();
    await page.getByRole('radio', { name: 'Video' }).check();
    await page.getByLabel('Bei wem').selectOption({ label: 'Bei mir' });
    const times = page.getByRole('group', { name: /Freie Zeiten/ });
    await times.getByRole('radio').first().check();
    await page.getByRole('switch', { name: /Minderjährig/ }).check();
    await desk.expectGoodPage();
    await page.getByRole('button', { name: 'Termin verbindlich buchen' }).click();
    await heading(page, /Termin mit/);
  });

  const id = new URL(desk.page.url()).pathname.split('/')[3] ?? '';
  const appointment = `/api/appointments/v1/appointments/${id}`;
  const own = await Api.as(adviser);

  const guardianUrl = await test.step('and hands out both links', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Link für sie erstellen' }).click();
    const field = page.getByLabel('Link für die sorgeberechtigte Person', { exact: true });
    await expect(field).toBeVisible();
    await desk.expectGoodPage();
    return field.inputValue();
  });
  const { url } = await own.post<{ url: string }>(`${appointment}/link`);

  await test.step('the minor agrees and reads who is waited for', async () => {
    const { page } = phone;
    await page.goto(url);
    await expect(page.getByText('Noch fehlt die Zustimmung Ihrer Eltern')).toBeVisible();
    await phone.expectGoodPage();
    await page.getByRole('link', { name: 'Weiter', exact: true }).click();
    await page.getByRole('button', { name: 'Ich bin einverstanden' }).click();
    await expect(page).toHaveURL(/technik/);
    await page.goto('/t/warteraum');
    await heading(page, 'Noch fehlt die Zustimmung Ihrer Eltern');
    await phone.expectGoodPage();
  });

  await test.step('the guardian agrees, on a page that opens nothing else', async () => {
    const { page } = home;
    await page.goto(guardianUrl);
    await expect(page.getByRole('button', { name: 'Nein, ich stimme nicht zu' })).toBeVisible();
    await home.expectGoodPage();
    await page.getByRole('button', { name: 'Ja, ich stimme zu' }).click();
    await heading(page, 'Sie haben zugestimmt');
    await home.expectGoodPage();
    await page.goto('/t/gespraech');
    await heading(page, 'Sie haben zugestimmt');
  });

  await test.step('both are in the call', async () => {
    await heading(phone.page, 'Sie sind im Warteraum');
    await desk.page.goto(`/app/termine/${id}/gespraech`);
    await desk.page.getByRole('button', { name: 'Einverstanden, Gespräch öffnen' }).click();
    await desk.page.getByRole('button', { name: 'Einlassen' }).click();
    await expect(phone.page).toHaveURL(/gespraech/);
    await expect(phone.page.getByRole('button', { name: 'Auflegen' })).toBeVisible();
  });

  await test.step('the guardian withdraws, and the minor is out', async () => {
    const { page } = home;
    await page.getByRole('button', { name: 'Zustimmung widerrufen' }).click();
    await home.expectGoodPage();
    await page.getByRole('button', { name: 'Ja, widerrufen' }).click();
    await heading(page, 'Sie haben widerrufen');
    await expect(page.getByText('Erledigt. Ihr Widerruf gilt.')).toBeVisible();
    await heading(phone.page, 'Noch fehlt die Zustimmung Ihrer Eltern');
    await home.expectGoodPage();
  });

  await test.step('giving anew needs only the guardian', async () => {
    const { page } = home;
    await page.getByRole('button', { name: 'Ich möchte doch zustimmen' }).click();
    await page.getByRole('button', { name: 'Ja, ich stimme zu' }).click();
    await heading(page, 'Sie haben zugestimmt');
    await expect(phone.page.getByText('Noch fehlt die Zustimmung')).toBeHidden();
  });

  for (const person of [desk, phone, home]) await person.close();
});
