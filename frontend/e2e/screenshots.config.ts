import { defineConfig } from '@playwright/test';

import base from '../playwright.config';

/** Pictures of all pages of a running product, for people to look at (`make screenshots`). */
export default defineConfig(base, {
  testDir: 'screenshots',
  testMatch: '*.pictures.ts',
  outputDir: '../../var/screenshots-failed',
  use: { trace: 'off' },
});
