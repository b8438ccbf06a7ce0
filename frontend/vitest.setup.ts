import '@testing-library/jest-dom/vitest';

import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';

import { server } from './src/test/server';

// The machines that run this share their cores.
configure({ asyncUtilTimeout: 20_000 });

// jsdom has no screen: no media query holds.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// Node's fetch knows no page to resolve a path against; a browser's does.
const nodeFetch = globalThis.fetch;

beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' });
  const intercepted = globalThis.fetch === nodeFetch ? nodeFetch : globalThis.fetch;
  globalThis.fetch = (input, init) =>
    intercepted(typeof input === 'string' ? new URL(input, location.href) : input, init);
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());
