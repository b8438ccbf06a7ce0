import { expect, it } from 'vitest';

import { parseEuros } from './money';

it.each([
  ['250', 25_000],
  ['250,5', 25_050],
  ['250,05', 25_005],
  ['1.250,50', 125_050],
  ['1250.50', 125_050],
  [' 40 € ', 4_000],
  ['0', 0],
])('reads %s as %i cents', (text, cents) => {
  expect(parseEuros(text)).toBe(cents);
});

it.each(['', 'viel', '-5', '1,234', '1,2,3', '12.50.00', '1.25,00', '99999999999999999'])(
  'refuses %s',
  (text) => {
    expect(parseEuros(text)).toBeNull();
  },
);
