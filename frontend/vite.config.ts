import { fileURLToPath } from 'node:url';

import purgecss from '@fullhuman/postcss-purgecss';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import type { AcceptedPlugin } from 'postcss';
import { defineConfig } from 'vitest/config';

import { logicalProperties } from './css/logicalProperties.ts';

const backend = `http://localhost:${process.env['NAHBAR_PORT'] ?? '8080'}`;

// KERN ships 340 kB of CSS; the pages use a tenth of it. Only KERN's file is purged, never our own.
const purge = purgecss({
  content: ['index.html', 'src/**/*.{ts,tsx}'],
  defaultExtractor: (text) => text.match(/[A-Za-z0-9_:-]+/g) ?? [],
  variables: true,
  safelist: {
    standard: [/^data-kern/],
    variables: [/^--kern-(color|metric|typography)-.*(default|contextual|level)/],
  },
}) as AcceptedPlugin;

const isKern = (file: string | undefined) => file?.endsWith('styles/kern.css') ?? false;

const purgeKern: AcceptedPlugin = {
  postcssPlugin: 'nahbar-purge-kern',
  async OnceExit(root, helpers) {
    if (process.env['NODE_ENV'] !== 'production') return;
    if (!isKern(root.source?.input.file)) return;
    await (purge as { OnceExit: (r: typeof root, h: typeof helpers) => Promise<void> }).OnceExit(
      root,
      helpers,
    );
  },
};

export default defineConfig({
  plugins: [lingui({ macroTransform: true, failOnCompileError: true }), react()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // React has it by itself: nobody needs to load it twice.
      'use-sync-external-store/shim': 'use-sync-external-store',
    },
  },
  css: { postcss: { plugins: [logicalProperties(isKern), purgeKern] } },
  server: {
    proxy: {
      '/api': backend,
      '/livekit': { target: backend, ws: true },
    },
  },
  build: {
    target: ['chrome100', 'firefox102', 'safari15.4'],
    manifest: true,
    modulePreload: { polyfill: false },
    // A little smaller than what the bundler makes by itself: a client pays for every byte.
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    // The CSP allows no data: fonts, and small files are cheaper compressed on their own.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Few files for a client on a slow line: the frame, the shared parts, the visit's pages.
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              // Without what the staff's pages alone need of these libraries.
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|@lingui|use-sync-external-store)\/(?!.*\/(useQueries|queriesObserver|useInfiniteQuery|infiniteQueryObserver|infiniteQueryOptions|useBlocker)\.js$)/,
            },
            {
              name: 'shared',
              test: /src\/(app\/routes\/root\.tsx|components\/(?!QrCode|ErrorSummary|DataMeter|Dialog|PersonName|more)[^/]+|domain\/office\/.+|lib\/(?!staff|passkeys|days|money|calendar|formatDate|isolate|saveFile|useMedia|useUnfolding).+|api\/[^/]+)$/,
            },
            // A voucher's page is for those who have one, mail for who gave an address, another time or way
            // for who wants it, a guardian's page for who is one.
            {
              name: 'visit',
              test: /src\/features\/(visit\/(?!(?:voucher|mail|change)\/|guardian\/(?!lazy))|start\/)/,
            },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 600,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['vitest.setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'css/**/*.test.ts'],
    restoreMocks: true,
    testTimeout: 60_000,
    css: false,
  },
});
