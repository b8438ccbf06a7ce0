import { expect, test } from '@playwright/test';

import { Person } from '../support/person';
import { account, createTalk } from '../support/product';
import { signIn } from '../support/steps';
import { createDay } from '../support/workingDay';
import { PAPER, take } from './album';
import { ADVISER } from './portraits';

/* The workbench: a day and a week as grids of time, on screen and on paper. */

let desk: Person;
test.beforeEach(async () => {
  desk = await Person.create(ADVISER);
});
test.afterEach(() => desk.close());

test('an adviser', async () => {
  const { adviser, day } = await createDay('Jana Beispiel');
  const { page } = desk;
  await signIn(desk, adviser);
  const shown = () => expect(page.getByText('Kim Beispiel').first()).toBeVisible();
  await page.goto(`/app/kalender?tag=${day}`);
  await shown();
  await take(page, '170-day');
  await page.emulateMedia({ media: 'print' });
  await take(page, '171-day-printed', { sizes: [PAPER] });
  await page.emulateMedia({ media: null });
  await page.goto(`/app/kalender?tag=${day}&ansicht=woche`);
  await shown();
  await take(page, '172-week');
  await page.getByRole('region', { name: 'Zeitplan' }).getByRole('link').first().focus();
  await page.keyboard.press('ArrowDown');
  await take(page, '173-week-by-keys');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: /^Menü/ }).click();
  await take(page, '174-menu', { sizes: [{ width: 360, height: 740 }] });
  await page.goto('/app/nirgendwo');
  await take(page, '175-not-found');
  await page.goto('/nirgendwo');
  await take(page, '176-not-found-for-clients');
});

test('today', async () => {
  const talk = await createTalk({ adviserName: 'Jana Beispiel', voucher: true });
  await signIn(desk, talk.adviser);
  await desk.page.goto('/app/kalender');
  await expect(desk.page.getByText('Als Nächstes')).toBeVisible();
  await take(desk.page, '177-today');
});

test('a team lead', async () => {
  const { day } = await createDay('Miriam Muster');
  const { page } = desk;
  await signIn(desk, account('team_lead'));
  await page.goto(`/app/kalender?tag=${day}`);
  await expect(page.getByText('Kim Beispiel').first()).toBeVisible();
  await take(page, '178-team-day');
  await page.goto(`/app/kalender?tag=${day}&ansicht=woche`);
  await expect(page.getByRole('region', { name: 'Zeitplan' })).toBeVisible();
  await take(page, '179-team-week');
});
