import { expect, test, type Page } from '@playwright/test';

import { BLUE } from '../support/media';
import { Person } from '../support/person';
import { account } from '../support/product';
import { heading, signIn } from '../support/steps';
import { Keycloak } from './keycloak';

/* The office's directory is a real Keycloak: `make test-directory` starts it. */

const PICTURES = '../var/screenshots/directory';
const CONTACT = 'IT-Service, Telefon 0541 7788-199';

let browser: Person;
let keycloak: Keycloak;

test.beforeAll(async () => {
  browser = await Person.create(BLUE);
  keycloak = await Keycloak.admin();
});
test.afterAll(() => browser.close());

/** A picture of the page in both widths, for people to look at. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
}

async function goToDirectory(page: Page): Promise<void> {
  await page.goto('/app/konto');
  await heading(page, 'Anmelden');
  await page.getByRole('button', { name: 'Mit dem Dienstkonto anmelden' }).click();
}

async function typeAtDirectory(page: Page, user: string): Promise<void> {
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(keycloak.password);
  await page.locator('#kc-login').click();
}

/** Reload until nobody is signed in any more. */
async function expectSignedOut(page: Page, milliseconds: number): Promise<void> {
  await expect(async () => {
    await page.goto('/app/konto');
    await heading(page, 'Anmelden');
  }).toPass({ timeout: milliseconds, intervals: [1_000, 5_000] });
}

test('staff come in through the directory, and are out when they are out there', async () => {
  test.setTimeout(900_000);
  const jana = await browser.anotherDevice();
  const { page } = jana;

  await test.step('without a group that means something: whom to ask', async () => {
    await page.goto('/app/konto');
    await heading(page, 'Anmelden');
    await page.getByRole('button', { name: 'Mit dem Dienstkonto anmelden' }).waitFor();
    await jana.expectGoodPage();
    await look(page, 'sign-in');
    await goToDirectory(page);
    await typeAtDirectory(page, 'jana');
    await heading(page, 'Sie sind nicht angemeldet');
    await expect(page.getByText(CONTACT)).toBeVisible();
    await jana.expectGoodPage();
    await look(page, 'no-role');
  });

  await test.step('an admin says what the group may do', async () => {
    const admin = await browser.anotherDevice();
    await signIn(admin, account('admin'));
    await admin.page.goto('/app/dienstkonten');
    await heading(admin.page, 'Dienstkonten');
    await admin.expectGoodPage();
    await admin.page.getByRole('button', { name: 'Gruppe eintragen' }).click();
    await admin.page.getByLabel('Gruppe im Verzeichnis').fill('Beratung');
    await look(admin.page, 'groups-dialog');
    await admin.expectGoodPage();
    await admin.page.getByRole('button', { name: 'Eintragen', exact: true }).click();
    await expect(admin.page.getByRole('rowheader', { name: 'Beratung' })).toBeVisible();
    await admin.expectGoodPage();
    await look(admin.page, 'groups');
    admin.expectKeptToItself();
    await admin.putAway();
  });

  await test.step('now they are in, on the page they asked for', async () => {
    await goToDirectory(page);
    // Keycloak knows them still.
    await heading(page, 'Mein Konto');
    await expect(page.getByText('Jana Dienstlich').first()).toBeVisible();
    await expect(page.getByText('Sie melden sich mit dem Dienstkonto')).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
    await jana.expectGoodPage();
    await look(page, 'account');
    await page.reload();
    await heading(page, 'Mein Konto');
  });

  await test.step('the directory ends the session by its back channel', async () => {
    await keycloak.logOut('jana');
    await expectSignedOut(page, 15_000);
  });

  await test.step('a deactivated person is out within minutes', async () => {
    await goToDirectory(page);
    await typeAtDirectory(page, 'jana');
    await heading(page, 'Mein Konto');
    await keycloak.deactivate('jana');
    await expectSignedOut(page, 300_000);
    await goToDirectory(page);
    await typeAtDirectory(page, 'jana');
    await expect(page.locator('#username')).toBeVisible();
  });

  await test.step('an account of our own needs no directory', async () => {
    const admin = await browser.anotherDevice();
    await signIn(admin, account('admin'));
    await admin.putAway();
  });
  expect(jana.policyViolations).toEqual([]);
});
