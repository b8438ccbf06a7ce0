import { createHmac, randomUUID } from 'node:crypto';

import { expect, type Page } from '@playwright/test';

import type { Person } from './person';
import { Api, product } from './product';
import { heading } from './steps';

/** Somebody new with a password and these roles. */
export async function createStaff(role: string) {
  const admin = await Api.role('admin');
  const tag = randomUUID().slice(0, 8);
  const [email, password] = [`${role}-${tag}@demo.nahbar.example`, randomUUID()];
  const { account, invitation } = await admin.post<{
    account: { id: string };
    invitation: { secret: string };
  }>('/api/identity/v1/accounts', {
    email,
    display_name: `Toni Test ${tag}`,
    roles: [`${role}@${product.officeId}`],
  });
  await admin.post('/api/identity/v1/invitations/accept', { secret: invitation.secret, password });
  return { id: account.id, email, password, name: `Toni Test ${tag}` };
}

/** Let the demo office ask these roles for a second factor. */
export async function demandOf(...roles: string[]): Promise<void> {
  const admin = await Api.role('admin');
  await admin.put(`/api/identity/v1/offices/${product.officeId}/second-factor`, { roles });
}

/** What an app shows now, or some steps of 30 seconds later (RFC 6238). */
export function appCode(secret: string, steps = 0): string {
  const bits = Array.from(secret.replaceAll(' ', ''))
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Type e-mail and password; what comes next is the caller's. */
export async function typePassword(page: Page, account: { email: string; password: string }) {
  await page.goto('/app/');
  await heading(page, 'Anmelden');
  await page.getByLabel('E-Mail').fill(account.email);
  await page.getByLabel('Passwort').fill(account.password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

/** From the first page of the set-up to the recovery codes; gives the app's secret. */
export async function setUpApp(
  person: Person,
  look: (name: string) => Promise<void> = () => person.expectGoodPage(),
): Promise<string> {
  const { page } = person;
  await heading(page, 'Zweiten Schritt einrichten');
  await look('choice');
  await page.getByRole('radio', { name: /App auf dem Handy/ }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await heading(page, 'Code mit der App einlesen');
  await expect(page.getByRole('img', { name: 'QR-Code für Ihre App' })).toBeVisible();
  const secret = await page.getByLabel('Schlüssel', { exact: true }).inputValue();
  await look('scan');
  await page.getByRole('button', { name: 'Die App zeigt jetzt sechs Ziffern' }).click();
  await heading(page, 'Ziffern aus der App eingeben');
  await page.getByLabel('Sechs Ziffern').fill('000 000');
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await expect(page.getByRole('alert')).toContainText('Das hat nicht gepasst');
  await look('code');
  await page.getByLabel('Sechs Ziffern').fill(appCode(secret));
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await heading(page, 'Ersatzcodes aufheben');
  await look('recovery-codes');
  return secret;
}

/** Tick that the recovery codes are kept, and go on; gives them. */
export async function keepCodes(page: Page): Promise<string[]> {
  const codes = await page
    .getByRole('list', { name: 'Ihre Ersatzcodes' })
    .getByRole('listitem')
    .allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: 'Fertig' }).click();
  await expect(page.getByRole('alert')).toContainText('Heben Sie die Codes erst auf');
  await page.getByRole('checkbox', { name: 'Ich habe die Codes aufgehoben' }).check();
  await page.getByRole('button', { name: 'Fertig' }).click();
  return codes;
}

/** A device that makes and uses passkeys by itself, as if somebody touched it. */
export async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Set up a passkey of one's own accord: signed in, on a device that has one. */
export async function setUpPasskey(page: Page, password: string): Promise<void> {
  await page.goto('/app/konto/zweiter-schritt');
  await heading(page, 'Zweiter Schritt beim Anmelden');
  await page.getByRole('button', { name: 'Jetzt einrichten' }).click();
  await page.getByRole('radio', { name: /Mit einem Passkey/ }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await heading(page, 'Ersatzcodes aufheben');
  await keepCodes(page);
}

/** What only who is signed in has on a phone: areas, account and the way out are behind it. */
export const menu = (page: Page) => page.getByRole('button', { name: /^Menü/ });

/** Sign out on a phone. */
export async function signOut(page: Page): Promise<void> {
  await menu(page).click();
  await page.getByRole('button', { name: 'Abmelden' }).click();
}
