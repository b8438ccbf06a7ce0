import { expect, test, type Page } from '@playwright/test';

import { BLUE } from './support/media';
import { Person } from './support/person';
import { Api, consent } from './support/product';
import { createDay, type WorkingDay } from './support/workingDay';
import { heading, signIn } from './support/steps';

/* An adviser's day on the grid: what is booked, what is free, what a talk still lacks. */

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

let desk: Person;
let page: Page;
let day: WorkingDay;

test.beforeAll(async () => {
  day = await createDay();
  desk = await Person.create(BLUE);
  page = desk.page;
  await signIn(desk, day.adviser);
});
test.afterAll(() => desk.close());
test.beforeEach(() => page.setViewportSize(DESK));

const grid = () => page.getByRole('region', { name: 'Zeitplan' });
const entry = (name: string) => grid().getByRole('listitem').filter({ hasText: name });
const open = (query = '') => page.goto(`/app/kalender?tag=${day.day}${query}`);

test('a talk says what it lacks until the client has opened the link and consented', async () => {
  await open();
  await expect(entry('Kim Beispiel')).toContainText('Link noch nicht geöffnet');
  const client = await Api.fromLink(day.url);
  await client.get('/api/appointments/v1/my/appointment');
  await consent(client, day.appointmentId);
  await page.reload();
  await expect(entry('Kim Beispiel')).toContainText('Link geöffnet');
  await desk.expectGoodPage();
});

test('a free time is booked in place, by keys alone', async () => {
  await open();
  await entry('Kim Beispiel').getByRole('link').focus();
  await page.keyboard.press('Home');
  const first = page.locator(':focus');
  await expect(first).toContainText('08:00 frei');
  await page.keyboard.press('Enter');
  await heading(page, 'Termin buchen');
  await page.getByRole('radio', { name: /Ausbildung/ }).check();
  await page.getByRole('radio', { name: 'Video' }).check();
  await expect(page.getByRole('radio', { name: '08:00' })).toBeChecked();
  await page.getByLabel('Name', { exact: true }).fill('Robin Neu');
  await page.getByRole('button', { name: 'Termin verbindlich buchen' }).click();
  await heading(page, /Termin mit Robin Neu/);
  await open();
  await expect(entry('Robin Neu')).toContainText('08:00');
});

test('the week shows days side by side, and on a phone one at a time', async () => {
  await open('&ansicht=woche');
  await expect(entry('Kim Beispiel')).toBeVisible();
  await expect(grid().getByRole('heading', { level: 2 })).toHaveCount(5);
  await desk.expectGoodPage();
  await page.setViewportSize(PHONE);
  await desk.expectGoodPage();
  const days = page.getByRole('group', { name: 'Tag der Woche' }).getByRole('button');
  await expect(grid().getByRole('heading', { level: 2 })).toHaveCount(1);
  await days.nth(4).click();
  await expect(days.nth(4)).toHaveAttribute('aria-pressed', 'true');
  await expect(entry('Kim Beispiel')).toHaveCount(0);
});

test('on a phone the header is one row, and everything can be touched', async () => {
  await page.setViewportSize(PHONE);
  await open();
  await expect(entry('Kim Beispiel')).toBeVisible();
  const header = await page.getByRole('banner').boundingBox();
  expect(header?.height).toBeLessThan(70);
  const small = await page
    .locator('main :is(a, button, input, select, summary):visible, header :is(a, button):visible')
    .evaluateAll((targets) =>
      targets
        .map((target) => ({ name: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.height < 43.5)
        .map(({ name, box }) => `${name}: ${Math.round(box.height)}`),
    );
  expect(small).toEqual([]);
  await page.getByRole('button', { name: /^Menü/ }).click();
  await page.getByRole('link', { name: 'Aufgaben' }).click();
  await heading(page, 'Aufgaben');
  await expect(page.getByRole('link', { name: 'Wer wartet' })).toBeHidden();
});

test('the day is printed as one sheet without navigation', async () => {
  await open();
  await expect(entry('Kim Beispiel')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table', { includeHidden: true })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Bereiche' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Heute' })).toBeHidden();
  const sheet = await page.pdf({ format: 'A4' });
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: null });
});
