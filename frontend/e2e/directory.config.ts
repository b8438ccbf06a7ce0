import { defineConfig } from '@playwright/test';

import base from '../playwright.config';

/** Signing in at a real Keycloak (`make test-directory` starts it). */
export default defineConfig(base, {
  testDir: 'directory',
  testIgnore: [],
  outputDir: '../../var/e2e-directory-results',
});
