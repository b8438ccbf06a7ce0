import { expect, it } from 'vitest';

import { isolate } from './isolate';

it('leaves names alone that run with the sentence', () => {
  expect(isolate('Kim Muster')).toBe('Kim Muster');
  expect(isolate('Łukasz Öztürk-Нowak')).toBe('Łukasz Öztürk-Нowak');
});

it.each(['ليلى حداد', 'נועה לוי', 'Kim \u202Eretsum'])(
  'keeps %j from turning its sentence',
  (name) => {
    expect(isolate(name)).toBe(`\u2068${name}\u2069`);
  },
);
