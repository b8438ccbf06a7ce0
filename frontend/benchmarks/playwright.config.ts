import { defineConfig } from '@playwright/test';

import { product } from '../e2e/support/product';

/** Benchmarks in browsers over a running product; benchmarks/*.py starts them and judges. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../var/bench-results',
  workers: 1,
  timeout: 420_000,
  expect: { timeout: 30_000 },
  reporter: [['line']],
  use: { baseURL: product.baseUrl, locale: 'de-DE', actionTimeout: 30_000 },
});
