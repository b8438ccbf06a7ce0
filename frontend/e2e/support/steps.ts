import { expect, type Page } from '@playwright/test';

import type { Person } from './person';
import type { Adviser } from './product';

/** Sign a member of staff in through the page. */
export async function signIn(person: Person, account: { email: string; password: string }) {
  const { page } = person;
  await page.goto('/app/');
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
  await person.expectGoodPage();
  await page.getByLabel('E-Mail').fill(account.email);
  await page.getByLabel('Passwort').fill(account.password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeHidden();
}

/** Book the next free video talk with a data voucher, and give the link from the hand-over page. */
export async function bookAndHandOver(person: Person): Promise<string> {
  const { page } = person;
  await page.goto('/app/buchen');
  await page.getByRole('radio', { name: /Ausbildung/ }).check();
  await page.getByRole('radio', { name: 'Video' }).check();
  await page.getByLabel('Name', { exact: true }).fill('Kim Beispiel');
  await page.getByLabel('Bei wem').selectOption({ label: 'Bei mir' });
  await page
    .getByRole('group', { name: /Freie Zeiten/ })
    .getByRole('radio')
    .first()
    .check();
  await page.getByLabel(/Gutschein für mobile Daten/).check();
  await page.getByLabel(/Marke der SIM-Karte/).selectOption({ label: 'Demo-Mobilfunk' });
  await person.expectGoodPage();
  await page.getByRole('button', { name: 'Termin verbindlich buchen' }).click();
  await expect(page.getByText(/Gutschein.*reserviert/).first()).toBeVisible();
  await person.expectGoodPage();
  await page.getByRole('link', { name: 'Link erstellen und übergeben' }).click();
  await page.getByRole('button', { name: 'Link erstellen' }).click();
  const field = page.getByLabel('Link zum Termin', { exact: true });
  await expect(field).toBeVisible();
  await person.expectGoodPage();
  return field.inputValue();
}

/** From the link to the waiting room: three taps, not counting the voucher page. */
export async function goToWaitingRoom(person: Person, url: string, adviser: Adviser) {
  const { page } = person;
  let taps = 0;
  const tap = async (role: 'link' | 'button', name: string) => {
    await person.expectGoodPage();
    await page.getByRole(role, { name, exact: true }).click();
    taps += 1;
  };
  await page.goto(url);
  await heading(page, `Ihr Gespräch mit ${adviser.name}`);
  expect(page.url(), 'the secret has left the address').not.toContain('#');
  await tap('link', 'Weiter');
  await expect(page.getByRole('button', { name: 'Ich bin einverstanden' })).toBeVisible();
  await tap('button', 'Ich bin einverstanden');
  await expect(page).toHaveURL(/\/t\/(gutschein|technik)$/);
  return { taps: () => taps, tap };
}

export async function heading(page: Page, name: string | RegExp) {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Turn camera and microphone on in the call; both are off at the start (DSK guidance). */
export async function turnOn(page: Page, ...names: string[]) {
  for (const name of names) {
    const control = page.getByRole('switch', { name, exact: true });
    await expect(control).toHaveAttribute('aria-checked', 'false');
    await control.click();
    await expect(control).toHaveAttribute('aria-checked', 'true');
  }
}
