import { test, expect } from '@playwright/test';
import { Person } from '../support/person';
import { account, Api, createTalk } from '../support/product';
import { heading, signIn } from '../support/steps';
import { take } from './album';
import { ADVISER } from './portraits';

test('letter', async () => {
  const desk = await Person.create(ADVISER);
  const page = desk.page;
  const talk = await createTalk({ voucher: true, adviserName: 'Jana Beispiel' });
  await signIn(desk, talk.adviser);
  await page.goto(`/app/termine/${talk.appointmentId}/link`);
  await page.getByRole('button', { name: 'Neuen Link erstellen' }).click();
  await expect(page.getByRole('button', { name: 'Brief drucken' })).toBeVisible();
  await page.getByRole('button', { name: 'Gutschein mit aufdrucken' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gutschein aufdrucken' }).click();
  await expect(page.getByText('Der Gutschein steht jetzt auf dem Brief')).toBeVisible();
  await page.pdf({ path: '/tmp/letter2.pdf', preferCSSPageSize: true });
  await take(page, 'zz-handover');
  for (const language of ['de-x-leicht', 'en']) {
    const r = `/api/appointments/v1/appointments/${talk.appointmentId}`;
    const a = await talk.api.get<{ client: { id: string } }>(r);
    await talk.api.patch(`/api/appointments/v1/clients/${a.client.id}`, { language, display_name: 'Maximiliane-Alexandra Freifrau von Hohenstein-Beispielhausen zu Musterstadt' });
    await page.reload();
    await page.getByRole('button', { name: 'Neuen Link erstellen' }).click();
    await page.getByRole('button', { name: 'Gutschein mit aufdrucken' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gutschein aufdrucken' }).click();
    await expect(page.getByText('Der Gutschein steht jetzt auf dem Brief')).toBeVisible();
    await page.pdf({ path: `/tmp/letter-${language}.pdf`, preferCSSPageSize: true });
  }
  await desk.close();
});
