import { join } from 'node:path';

import type { Page } from '@playwright/test';

export const FOLDER = join(import.meta.dirname, '../../../var/screenshots');
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

/** A sheet of A4 between its margins. */
export const PAPER = { width: 680, height: 960 };

/** Take the page as it is, on a phone and at a desk: `<nn>-<name>-<width>.png`. */
export async function take(
  page: Page,
  name: string,
  { whole = true, sizes = SIZES } = {},
): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready);
    const path = join(FOLDER, `${name}-${size.width}.png`);
    await page.screenshot({ path, fullPage: whole, animations: 'disabled' });
  }
  if (before) await page.setViewportSize(before);
}

/** A phone held sideways, and a window at 200 %. */
const CALL_SIZES = [...SIZES, { width: 740, height: 360 }, { width: 640, height: 400 }];

/** What the screen shows, without scrolling: for the call, which fills it. */
export const takeScreen = (page: Page, name: string) =>
  take(page, name, { whole: false, sizes: CALL_SIZES });
