import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { Person } from '../support/person';
import { FOLDER } from './album';
import { ADVISER } from './portraits';

/* The README's picture, docs/images/talk.png: one talk at a desk and on a phone. Comes after the call. */

test('one talk at a desk and on a phone', async () => {
  const person = await Person.create(ADVISER);
  const { page } = person;
  const picture = (name: string) => {
    const content = readFileSync(join(FOLDER, `${name}.png`)).toString('base64');
    return `<img alt="" src="data:image/png;base64,${content}">`;
  };
  await page.setViewportSize({ width: 1200, height: 640 });
  await page.setContent(`
    <style>
      body { display: flex; align-items: end; justify-content: center; margin: 0; height: 640px;
             background: linear-gradient(#fbf6f0, #f3e6d9); }
      img { display: block; border: 10px solid #23263b; background: #23263b; }
      img:first-child { width: 800px; margin-bottom: 60px; border-radius: 18px; }
      img:last-child { width: 255px; margin: 0 0 36px -60px; border-radius: 30px;
                       box-shadow: 0 0 0 6px #fbf6f0; }
    </style>
    ${picture('32-call-adviser-1280')}${picture('31-call-360')}`);
  await expect(page.locator('img').last()).toBeVisible();
  await page.screenshot({ path: join(FOLDER, 'talk.png') });
  await person.close();
});
