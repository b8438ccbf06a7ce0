import { randomUUID } from 'node:crypto';

import { expect, test } from '@playwright/test';

import { Person } from '../support/person';
import { account, Api, product } from '../support/product';
import { heading, signIn } from '../support/steps';
import { take } from './album';
import { ADVISER } from './portraits';

/* The officer's pages about people's requests, and the person's page. */

test('requests about data', async () => {
  const lead = await Api.role('team_lead');
  const dpo = await Api.role('dpo');
  const root = `/api/consent/v1/offices/${product.officeId}/subject-requests`;
  const note = async (article: string, received_on: string) => {
    const { id: person_id } = await lead.post<{ id: string }>('/api/appointments/v1/clients', {
      office_id: product.officeId,
      reference: `BILD-${randomUUID().slice(0, 12)}`,
      display_name: 'Kim Beispiel',
      phone: '0541 123456',
    });
    const { id } = await dpo.post<{ id: string }>(root, { person_id, article, received_on });
    return id;
  };
  await note('objection', '2026-10-20');
  const access = await note('access', '2026-11-20');
  const erasure = await note('erasure', '2026-11-02');
  const desk = await Person.create(ADVISER);
  const { page } = desk;
  await signIn(desk, account('dpo'));
  await page.goto('/app/anfragen');
  await heading(page, 'Anfragen zu Daten');
  await expect(page.getByRole('row')).not.toHaveCount(0);
  await take(page, '105-requests');
  await page.goto('/app/anfragen/neu');
  await heading(page, 'Anfrage aufnehmen');
  await take(page, '106-new-request');
  await page.goto(`/app/anfragen/${access}`);
  await heading(page, 'Auskunft (Art. 15)');
  await take(page, '107-request');
  await dpo.act(`${root}/${access}`, 'identity-check', { how: 'in_person' });
  await dpo.act(`${root}/${access}`, 'data-copy');
  await page.reload();
  await expect(page.getByText('Alle Dienste haben geantwortet.')).toBeVisible();
  await page.getByRole('button', { name: 'Adresse und Code erstellen' }).click();
  const address = page.getByRole('textbox', { name: 'Adresse zum Abholen' });
  await expect(address).toBeVisible();
  await take(page, '108-copy-ready');
  const url = await address.inputValue();
  const code = await page.getByLabel('Code', { exact: true }).inputValue();
  await page.goto(`/app/anfragen/${erasure}`);
  await expect(page.getByRole('heading', { name: 'Das bleibt' })).toBeVisible();
  await take(page, '109-erasure-plan');
  await dpo.act(`${root}/${erasure}`, 'identity-check', { how: 'in_person' });
  await dpo.act(`${root}/${erasure}`, 'erasure');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Nachweis drucken' })).toBeVisible({
    timeout: 60_000,
  });
  await take(page, '110-erasure-proof');
  await page.goto(url);
  await heading(page, 'Ihre Daten abholen');
  await take(page, '111-fetch-copy');
  await page.getByLabel('Code').fill(code);
  await page.keyboard.press('Enter');
  await heading(page, 'Ihre gespeicherten Daten');
  await take(page, '112-copy-of-data');
  await desk.close();
});
