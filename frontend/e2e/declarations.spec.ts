import { randomUUID } from 'node:crypto';

import { expect, test } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { account, agreedTalk } from './support/product';
import { heading, signIn } from './support/steps';

/* A declaration's life: one writes it, another publishes it, and people agree to the new version. */

const DESK = { width: 1280, height: 800 };

let browser: Person;

test.beforeAll(async () => {
  browser = await Person.create(BLUE);
});
test.afterAll(() => browser.close());

test('one writes, another publishes, and a client agrees to the new version', async () => {
  const talk = await agreedTalk();
  const title = `Einwilligung in das Videogespräch ${randomUUID().slice(0, 6)}`;
  const writer = await browser.anotherDevice({ viewport: DESK });
  const lead = await browser.anotherDevice({ viewport: DESK });
  const client = await browser.anotherDevice();

  await test.step('the officer begins with the version that holds, and sees the page', async () => {
    const { page } = writer;
    await signIn(writer, account('dpo'));
    await page.goto('/app/erklaerungen/neu');
    await heading(page, 'Neuer Entwurf');
    await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/\{office\}/);
    await page.getByLabel('Titel').fill(title);
    const preview = page.getByRole('region', { name: 'Vorschau' });
    await expect(preview.getByText(title)).toBeVisible();
    await expect(preview.getByText('{office}')).toHaveCount(0);
    await writer.expectGoodPage();
  });

  await test.step('what is not saved is not lost unasked', async () => {
    const { page } = writer;
    await page.getByRole('link', { name: 'Einwilligungen', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Ohne Speichern weggehen?' });
    await question.getByRole('button', { name: 'Zurück' }).click();
    await expect(page.getByLabel('Titel')).toHaveValue(title);
  });

  await test.step('their own draft they can neither review nor publish', async () => {
    const { page } = writer;
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await heading(page, 'Entwurf bearbeiten');
    await expect(page.getByText(/muss eine zweite Person/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /Geprüft|Veröffentlichen/ })).toHaveCount(0);
    await writer.expectGoodPage();
  });

  await test.step('the team lead reviews and publishes, with the keyboard alone', async () => {
    const { page } = lead;
    await signIn(lead, account('team_lead'));
    await page.goto('/app/erklaerungen');
    await lead.expectGoodPage();
    await page.getByRole('link', { name: title }).first().press('Enter');
    await heading(page, title);
    await expect(page.getByText(/1 Stelle ist anders/)).toBeVisible();
    await lead.expectGoodPage();
    await page.getByRole('button', { name: 'Geprüft: Der Text ist gut so' }).press('Enter');
    await page.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
    const question = page.getByRole('dialog', { name: 'Jetzt veröffentlichen?' });
    await question.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
    await expect(question.getByText('Bitte entscheiden Sie das zuerst')).toBeVisible();
    await lead.expectAccessible();
    await question.getByRole('radio', { name: /Alle werden neu gefragt/ }).press('Space');
    await question.getByRole('button', { name: 'Veröffentlichen' }).press('Enter');
    await expect(question).toBeHidden();
    await expect(page.getByText('gilt jetzt')).toBeVisible();
    await lead.expectGoodPage();
  });

  await test.step('the client, who had agreed, is asked anew and agrees', async () => {
    const { page } = client;
    await page.goto(talk.url);
    await page.getByRole('link', { name: 'Weiter', exact: true }).click();
    await heading(page, title);
    await expect(page.getByText('Der Text ist neu')).toBeVisible();
    await client.expectGoodPage();
    await page.getByRole('button', { name: 'Ich bin einverstanden' }).click();
    await expect(page).toHaveURL(/\/t\/technik$/);
    await page.getByRole('link', { name: 'Einwilligung widerrufen' }).click();
    await heading(page, 'Einwilligung widerrufen?');
    await client.expectGoodPage();
  });

  for (const person of [writer, lead, client]) {
    person.expectKeptToItself();
    await person.putAway();
  }
});
