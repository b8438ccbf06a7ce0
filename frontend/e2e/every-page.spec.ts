import { expect, test } from '@playwright/test';

import { expectWalkable } from './support/keyboard';
import { ORANGE } from './support/media';
import { Person } from './support/person';
import { account, agreedTalk } from './support/product';
import { heading, signIn } from './support/steps';

/*
 * Every page that has an address, by the one who works there: the tab key reaches all of it once and
 * shows where it is, axe finds nothing, and a narrow phone needs no sideways scrolling.
 */

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

const open = ['/', '/barrierefreiheit', '/datenschutz', '/impressum', '/beleg-pruefen', '/t/code'];
const visit = [
  '/t/',
  '/t/einwilligung',
  '/t/gutschein',
  '/t/technik',
  '/t/anders',
  '/t/verschieben',
  '/t/absagen',
  '/t/geaendert',
  '/t/widerruf',
  '/t/warteraum',
  '/t/bestaetigung',
];
const own = ['/app/konto', '/app/konto/zweiter-schritt', '/app/konto/geraete'];
const ofTalk = ['', '/link', '/verschieben', '/kanal', '/ergebnis'];
const ofRole: Record<string, string[]> = {
  adviser: [
    '/app/',
    '/app/kalender',
    '/app/kalender?ansicht=woche',
    '/app/buchen',
    '/app/warteraum',
    '/app/aufgaben',
    '/app/arbeitszeiten',
    ...own,
  ],
  team_lead: ['/app/', '/app/kalender', '/app/warteraum', '/app/aufgaben', '/app/umfrage'],
  allowance_officer: ['/app/', '/app/guthaben', '/app/gutscheine', '/app/tarife'],
  dpo: [
    '/app/',
    '/app/datenschutz',
    '/app/erklaerungen',
    '/app/erklaerungen/neu',
    '/app/erklaerungen/sprachen',
    '/app/nachweise',
    '/app/aufbewahrung',
    '/app/anfragen',
    '/app/anfragen/neu',
    '/app/protokoll',
    '/app/protokoll/pruefen',
    '/app/verzeichnis',
    '/app/pruefliste',
    '/app/notfallzugriff',
  ],
  admin: [
    '/app/',
    '/app/geschaeftsstelle',
    '/app/anliegen',
    '/app/konten',
    '/app/beratende',
    '/app/raeume',
    '/app/programme',
    '/app/dienstkonten',
    '/app/notfallzugriff',
  ],
};

let browser: Person;

test.beforeAll(async () => {
  browser = await Person.create(ORANGE);
});
test.afterAll(() => browser.close());

test('pages that are open to all', async () => {
  const person = await browser.anotherDevice();
  await look(person, open);
  await person.putAway();
});

test('pages of a visit', async () => {
  const { url, adviser } = await agreedTalk({ voucher: true });
  const person = await browser.anotherDevice();
  await person.page.goto(url);
  await heading(person.page, `Ihr Gespräch mit ${adviser.name}`);
  await look(person, visit);
  await person.putAway();
});

test('pages of a talk', async () => {
  const { adviser, appointmentId } = await agreedTalk({ voucher: true });
  const person = await browser.anotherDevice({ viewport: DESK });
  await signIn(person, adviser);
  await look(
    person,
    ofTalk.map((page) => `/app/termine/${appointmentId}${page}`),
  );
  await person.putAway();
});

for (const [role, pages] of Object.entries(ofRole)) {
  test(`pages of the role ${role}`, async () => {
    const person = await browser.anotherDevice({ viewport: DESK });
    await signIn(person, account(role));
    await look(person, pages);
    await person.putAway();
  });
}

/** Opens each page and looks at it. */
async function look(person: Person, pages: string[]) {
  const { page } = person;
  const size = page.viewportSize() ?? PHONE;
  for (const path of pages) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await person.expectGoodPage();
      await expectWalkable(page);
      await page.setViewportSize(PHONE);
      await person.expectFits();
      await page.setViewportSize(size);
    });
  }
}
