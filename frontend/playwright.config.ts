import { defineConfig } from '@playwright/test';

import { product } from './e2e/support/product';

/** End to end over a running product (`make e2e` starts one): one worker, because cameras cost. */
export default defineConfig({
  testDir: 'e2e',
  // Needs a directory: `make test-directory` starts one.
  testIgnore: 'directory/**',
  outputDir: '../var/e2e-results',
  workers: 1,
  // A browser on a busy machine may miss a moment; a second miss is a failure.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: product.baseUrl,
    locale: 'de-DE',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
