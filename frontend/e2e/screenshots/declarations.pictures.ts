import { expect, test } from '@playwright/test';

import { Person } from '../support/person';
import { account, createTalk } from '../support/product';
import { heading, signIn } from '../support/steps';
import { take } from './album';
import { ADVISER } from './portraits';

/* Declarations: languages, a draft that is sent back, and consents that staff are told. */

test('a draft in further languages is sent back', async () => {
  const writer = await Person.create(ADVISER);
  const lead = await writer.anotherDevice({ viewport: { width: 1280, height: 800 } });
  try {
    const { page } = writer;
    await signIn(writer, account('dpo'));
    await page.goto('/app/erklaerungen/sprachen');
    await heading(page, 'Sprachen der Erklärungen');
    const tag = page.getByLabel('Kürzel');
    if (await tag.isVisible()) {
      await tag.fill('uk');
      await page.getByLabel('Name in der Sprache selbst').fill('Українська');
      await take(page, '101-languages-new');
      await page.getByRole('button', { name: 'Sprache eintragen' }).click();
      await page.getByRole('checkbox', { name: /Ukrainisch/ }).check();
      await take(page, '101-languages');
      await page.getByRole('button', { name: 'Sprachen speichern' }).click();
      await writer.expectGoodPage();
    } else {
      await take(page, '101-languages');
    }
    await page.goto('/app/erklaerungen');
    await heading(page, 'Einwilligungserklärungen');
    await take(page, '101-declarations');
    await page.goto('/app/erklaerungen/neu');
    await heading(page, 'Neuer Entwurf');
    const ukrainian = page.getByRole('radio', { name: /Ukrainisch/ });
    if (await ukrainian.isVisible()) {
      await ukrainian.check();
      await page.getByLabel('Titel').fill('Згода на відеорозмову');
      await page.getByLabel('In einem Satz').fill('Ви самі вирішуєте.');
    }
    await take(page, '101-draft-languages');
    await page.getByRole('radio', { name: /^Deutsch/ }).check();
    await page.getByLabel('Titel').fill('Einwilligung zum Zurückgeben');
    if (await ukrainian.isVisible()) {
      await ukrainian.check();
      await page.getByLabel('Text', { exact: true }).fill('Розмова з {office}.');
    }
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await heading(page, 'Entwurf bearbeiten');
    const other = lead.page;
    await signIn(lead, account('team_lead'));
    await other.goto('/app/erklaerungen');
    await other.getByRole('link', { name: 'Einwilligung zum Zurückgeben' }).first().click();
    await heading(other, 'Einwilligung zum Zurückgeben');
    await take(other, '101-draft-to-review');
    await other.getByRole('button', { name: 'Mit Bemerkung zurückgeben' }).click();
    const dialog = other.getByRole('dialog');
    await dialog
      .getByLabel('Was soll anders werden?')
      .fill('Der Absatz über die Kosten fehlt.\nBitte auch die Telefonnummer nennen.');
    await take(other, '101-send-back', { whole: false });
    await lead.expectAccessible();
    await dialog.getByRole('button', { name: 'Zurückgeben' }).click();
    await expect(dialog).toBeHidden();
    await expect(other.getByText('Der Absatz über die Kosten fehlt.')).toBeVisible();
    await page.reload();
    await heading(page, 'Entwurf bearbeiten');
    await expect(page.getByText('Der Absatz über die Kosten fehlt.')).toBeVisible();
    await take(page, '101-draft-sent-back');
    await writer.expectGoodPage();
  } finally {
    await lead.putAway();
    await writer.close();
  }
});

test('consents that staff are told', async () => {
  const talk = await createTalk({ adviserName: 'Jana Beispiel' });
  const desk = await Person.create(ADVISER);
  const { page } = desk;
  try {
    await signIn(desk, talk.adviser);
    await page.goto(`/app/termine/${talk.appointmentId}`);
    await expect(page.getByRole('button', { name: /Auf Papier erfassen/ }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await take(page, '102-told');
    for (const [name, picture] of [
      [/Auf Papier erfassen/, '102-paper'],
      [/Mündlich vermerken/, '102-spoken'],
    ] as const) {
      await page.getByRole('button', { name }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await take(page, picture, { whole: false });
      await desk.expectAccessible();
      await page.getByRole('dialog').getByRole('button', { name: 'Zurück' }).click();
    }
    await desk.expectGoodPage();
  } finally {
    await desk.close();
  }
});
