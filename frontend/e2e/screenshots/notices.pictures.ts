import { expect, test } from '@playwright/test';

import { Person } from '../support/person';
import { account, Api, nextFreeTime, product } from '../support/product';
import { heading, signIn } from '../support/steps';
import { take } from './album';
import { ADVISER } from './portraits';

/* What clients are told by mail, on the pages of those who tell them. */

const TALKS = '/api/appointments/v1/appointments';

let desk: Person;
test.beforeEach(async () => {
  desk = await Person.create(ADVISER);
});
test.afterEach(() => desk.close());

test('messages of a talk', async () => {
  const { page } = desk;
  // Not one made for this: with mail set up, nobody but the person sees the way in.
  const adviser = { ...account('adviser'), name: 'Jana Beispiel' };
  const api = await Api.as(adviser);
  const booked = await api.post<{ id: string; client: { id: string } }>(TALKS, {
    ...(await nextFreeTime(api, adviser)),
    office_id: product.officeId,
    channel: 'video',
    adviser_id: adviser.id,
    client: { display_name: 'Kim Beispiel' },
  });
  const { id: appointmentId, client } = booked;
  const path = `${TALKS}/${appointmentId}`;
  const { set_up } = await api.get<{ set_up: boolean }>(`${path}/notices`);
  await signIn(desk, adviser);
  await page.goto('/app/kalender');
  await expect(page.getByText('Als Nächstes')).toBeVisible();
  await take(page, '164-next-talk');
  test.skip(!set_up, 'no mail in this run: NAHBAR_MAIL=1');
  await page.goto(`/app/termine/${appointmentId}`);
  await expect(page.getByText(/bekommt keine E-Mails/)).toBeVisible();
  await take(page, '160-nobody-is-told');
  await page.goto(`/app/personen/${client.id}?termin=${appointmentId}`);
  await heading(page, 'Angaben zur Person');
  await page.getByLabel('E-Mail', { exact: true }).fill('kim@example.org');
  await take(page, '161-who-wants-mail');
  await page.getByRole('button', { name: 'Angaben speichern' }).click();
  await expect(page.getByRole('heading', { name: /Termin mit/ })).toBeVisible();
  // An address alone lets nothing out: the person agrees on their own page.
  await expect(page.getByText(/solange die Person nicht selbst zustimmt/)).toBeVisible();
  await take(page, '162-who-has-not-agreed');
});

test('when an office reminds', async () => {
  const { page } = desk;
  await signIn(desk, account('admin'));
  await page.goto('/app/geschaeftsstelle');
  await heading(page, 'Geschäftsstelle');
  await expect(page.getByLabel('Keine Erinnerungen ab')).toHaveValue('21:00');
  await take(page, '163-when-an-office-reminds');
});
