import { expect, test } from '@playwright/test';

import { Person } from '../support/person';
import { account, agreedTalk } from '../support/product';
import { addAuthenticator, createStaff, setUpPasskey } from '../support/secondStep';
import { heading, signIn } from '../support/steps';
import { take } from './album';
import { ADVISER } from './portraits';

/* Access in an emergency, as an admin and as the officer sees it. */

test('access in an emergency', async () => {
  await agreedTalk({ adviserName: 'Jana Beispiel' });
  const desk = await Person.create(ADVISER);
  const { page } = desk;
  try {
    const it = await createStaff('admin');
    await addAuthenticator(page);
    await signIn(desk, it);
    await setUpPasskey(page, it.password);
    await page.goto('/app/notfallzugriff');
    await heading(page, 'Notfallzugriff');
    await page
      .getByLabel('Warum ist das nötig?')
      .fill('Die Beratungskraft ist erkrankt, wir müssen die Termine von heute absagen.');
    await take(page, '100-emergency');
    await page.getByRole('button', { name: 'Weiter zum zweiten Schritt' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await take(page, '100-emergency-factor', { whole: false });
    await page.getByRole('dialog').getByRole('button', { name: 'Notfallzugriff öffnen' }).click();
    await page.getByRole('button', { name: 'Termine lesen' }).click();
    await expect(page.getByRole('table', { name: 'Termine des Tages' })).toBeVisible();
    await take(page, '100-emergency-open');
    const officer = await desk.anotherDevice();
    await signIn(officer, account('dpo'));
    await officer.page.goto('/app/notfallzugriff');
    await heading(officer.page, 'Notfallzugriff');
    await take(officer.page, '100-emergency-officer');
    await officer.putAway();
  } finally {
    await desk.close();
  }
});
