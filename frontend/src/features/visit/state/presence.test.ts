import { expect, it } from 'vitest';

import { whereIsAdviser } from './presence';

it.each([
  ['in_call', 'coming'],
  ['in_another_call', 'away'],
  ['signed_in', 'away'],
  ['away', 'away'],
  [null, 'unknown'],
  ['of_a_newer_service' as 'away', 'unknown'],
] as const)(
  'an adviser who is %s is never said to be elsewhere than they are',
  (presence, said) => {
    expect(whereIsAdviser(presence)).toBe(said);
  },
);
