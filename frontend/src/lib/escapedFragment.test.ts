import { afterEach, expect, it } from 'vitest';

import { restoreFragment } from './escapedFragment';

const secret = 's'.repeat(32);

afterEach(() => history.replaceState(null, '', '/'));

it.each([
  [`/t/%23${secret}`, '/t/', `#${secret}`],
  [`/t%23${secret}`, '/t', `#${secret}`],
  [`/einladung%23${secret}?utm_source=mail`, '/einladung', `#${secret}`],
  [`/t/#${secret}`, '/t/', `#${secret}`],
  ['/app/kalender?tag=2026-01-01', '/app/kalender', ''],
])('reads %s', (given, path, fragment) => {
  history.replaceState(null, '', given);
  const length = history.length;
  restoreFragment();
  expect(location.pathname).toBe(path);
  expect(location.hash).toBe(fragment);
  // The address that named the secret is not a step back away.
  expect(history.length).toBe(length);
});

it('leaves what an address without an escaped # asks for', () => {
  history.replaceState(null, '', '/app/kalender?tag=2026-01-01');
  restoreFragment();
  expect(location.search).toBe('?tag=2026-01-01');
});
