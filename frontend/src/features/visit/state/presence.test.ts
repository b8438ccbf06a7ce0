import { expect, it } from 'vitest';

import { whereIsAdviser } from './presence';

it.each([
  ['in_call', 'coming'],
  ['signed_in', 'away'],
  ['away', 'away'],
  [null, 'unknown'],
] as const)(
  'an adviser who is %s is never said to be elsewhere than they are',
  (presence, said) => {
    expect(whereIsAdviser(presence)).toBe(said);
  },
);
