import { expect, test } from '@playwright/test';

import { Person } from '../support/person';
import { account, agreedTalk, consent, createAdviser, Api } from '../support/product';
import { heading, signIn } from '../support/steps';
import { take } from './album';
import { ADVISER } from './portraits';

/* The pages of the data-protection officer's cockpit. */

test('data-protection officer: trail', async () => {
  const talk = await agreedTalk({ voucher: true, adviserName: 'Jana Beispiel' });
  await consent(talk.api, talk.appointmentId);
  const { client } = await talk.api.get<{ client: { id: string } }>(
    `/api/appointments/v1/appointments/${talk.appointmentId}`,
  );
  await Api.role('admin');
  const desk = await Person.create(ADVISER);
  const { page } = desk;
  const colleague = await desk.anotherDevice();
  await signIn(colleague, await createAdviser('Kay Vertretung'));
  await colleague.page.goto(`/app/personen/${client.id}`);
  await heading(colleague.page, 'Wofür brauchen Sie die Angaben?');
  await take(colleague.page, '93-purpose');
  await colleague.page.getByRole('button', { name: 'Ich vertrete jemanden' }).click();
  await heading(colleague.page, 'Angaben zur Person');
  await colleague.putAway();
  await signIn(desk, account('dpo'));
  await heading(page, 'Datenschutz');
  await expect(page.getByRole('table', { name: 'Auffälliges je Person' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await take(page, '94-dpo-start');
  await page.goto('/app/protokoll');
  await heading(page, 'Protokoll');
  const first = page.locator('[data-trail-entry]').first();
  await expect(first).toBeVisible();
  await take(page, '95-trail');
  await first.click();
  await take(page, '95-trail-open');
  await page.goto('/app/protokoll/pruefen');
  await heading(page, 'Protokoll herunterladen und prüfen');
  await page.waitForLoadState('networkidle');
  await take(page, '96-trail-proof');
  await desk.close();
});
