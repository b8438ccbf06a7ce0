import { i18n } from '@lingui/core';
import { expect, it, vi } from 'vitest';

import { chooseLocale, initialLocale } from './i18n';

it('changes the language also in a browser that stores nothing', async () => {
  const refuse = () => {
    throw new DOMException('', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  await chooseLocale('de-x-leicht');
  expect(i18n.locale).toBe('de-x-leicht');
  expect(initialLocale()).toBe('en');
});
