import { test } from '@playwright/test';

import { Person } from '../support/person';
import { account } from '../support/product';
import {
  addAuthenticator,
  createStaff,
  demandOf,
  keepCodes,
  setUpApp,
  typePassword,
} from '../support/secondStep';
import { heading, signIn } from '../support/steps';
import { PAPER, take } from './album';
import { ADVISER } from './portraits';

/* Setting up the second step, using it, and where one is signed in. */

test('second step and devices', async () => {
  const desk = await Person.create(ADVISER);
  const { page } = desk;
  await demandOf('team_lead');
  try {
    await addAuthenticator(page);
    const lead = await createStaff('team_lead');
    await typePassword(page, lead);
    await setUpApp(desk, (name) => take(page, `110-second-step-${name}`));
    await page.getByRole('checkbox').check();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await take(page, '110-second-step-recovery-codes-from-right-to-left');
    await page.evaluate(() => (document.documentElement.dir = 'ltr'));
    await page.getByRole('checkbox').uncheck();
    await page.emulateMedia({ media: 'print' });
    await take(page, '110-second-step-recovery-codes-printed', { sizes: [PAPER] });
    await page.emulateMedia({ media: null });
    await keepCodes(page);
    await heading(page, /./);
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await typePassword(page, lead);
    await heading(page, 'Zweiter Schritt');
    await take(page, '111-second-step-sign-in');
  } finally {
    await demandOf();
  }
  await desk.close();
});

test('own account', async () => {
  const desk = await Person.create(ADVISER);
  const { page } = desk;
  const adviser = await createStaff('adviser');
  const other = await desk.anotherDevice();
  await signIn(other, adviser);
  await signIn(desk, adviser);
  await page.goto('/app/konto');
  await heading(page, 'Mein Konto');
  await take(page, '112-account');
  await page.goto('/app/konto/geraete');
  await heading(page, 'Wo Sie angemeldet sind');
  await page.getByText('dieses Gerät').waitFor();
  await take(page, '113-devices');
  await page.goto('/app/konto/zweiter-schritt');
  await page.getByRole('button', { name: 'Jetzt einrichten' }).click();
  await page.getByRole('radio', { name: /App auf dem Handy/ }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await heading(page, 'Ihr Passwort bitte');
  await take(page, '114-second-step-password');
  await page.getByLabel('Passwort').fill(adviser.password);
  await page.getByRole('button', { name: 'Weiter' }).click();
  await heading(page, 'Code mit der App einlesen');
  await page.goto('/app/konto/zweiter-schritt');
  await heading(page, 'Zweiter Schritt beim Anmelden');
  await take(page, '115-second-step-none');
  await desk.close();
});

test('administration', async () => {
  const desk = await Person.create(ADVISER);
  await signIn(desk, account('admin'));
  await desk.page.goto('/app/konten');
  await desk.page.getByRole('button', { name: 'Regel speichern' }).waitFor();
  await take(desk.page, '116-second-step-rule');
  await desk.close();
});
