import { expect, test } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { account } from './support/product';
import { addAuthenticator, createStaff, setUpPasskey } from './support/secondStep';
import { heading, signIn } from './support/steps';

/* Access in an emergency: an admin opens and reads, the officer sees it and ends it. */

const REASON = 'Die Beratungskraft ist heute früh erkrankt, niemand erreicht die Menschen.';

test('an admin reads in an emergency until the officer ends it', async () => {
  const browser = await Person.create(BLUE);
  const admin = await browser.anotherDevice({ viewport: { width: 360, height: 740 } });
  const officer = await browser.anotherDevice({ viewport: { width: 1280, height: 800 } });
  const { page } = admin;
  try {
    const it = await createStaff('admin');
    await addAuthenticator(page);
    await signIn(admin, it);
    await setUpPasskey(page, it.password);

    await test.step('they say why, and show once more who they are', async () => {
      await page.goto('/app/notfallzugriff');
      await heading(page, 'Notfallzugriff');
      await page.getByLabel('Warum ist das nötig?').fill('Eilt');
      await page.getByRole('button', { name: 'Weiter zum zweiten Schritt' }).press('Enter');
      await expect(page.getByText('Bitte schreiben Sie einen ganzen Satz.')).toBeVisible();
      await page.getByLabel('Warum ist das nötig?').fill(REASON);
      await admin.expectGoodPage();
      await page.getByRole('button', { name: 'Weiter zum zweiten Schritt' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Sind Sie es wirklich?' });
      await admin.expectGoodPage();
      await dialog.getByRole('button', { name: 'Notfallzugriff öffnen' }).press('Enter');
      await expect(page.getByText(/^Sie lesen bis/)).toBeVisible();
    });

    await test.step('they read the talks of a day, and nothing else', async () => {
      await page.getByRole('button', { name: 'Termine lesen' }).press('Enter');
      const read = page.getByRole('table', { name: 'Termine des Tages' });
      await expect(read.or(page.getByText('An diesem Tag gibt es keine Termine.'))).toBeVisible();
      await admin.expectGoodPage();
    });

    await test.step('the officer is told, sees the reason, and ends it', async () => {
      await signIn(officer, account('dpo'));
      await officer.page.goto('/app/notfallzugriff');
      const row = officer.page
        .getByRole('table', { name: 'Notfallzugriffe' })
        .getByRole('row', { name: new RegExp(it.name) });
      await expect(row).toContainText(REASON);
      await officer.expectGoodPage();
      await row.getByRole('button', { name: /Jetzt beenden/ }).press('Enter');
      await expect(row).toContainText('vorzeitig beendet');
      await page.getByRole('button', { name: 'Termine lesen' }).press('Enter');
      await expect(page.getByRole('alert').first()).toBeVisible();
    });
    admin.expectKeptToItself();
    officer.expectKeptToItself();
  } finally {
    await browser.close();
  }
});
