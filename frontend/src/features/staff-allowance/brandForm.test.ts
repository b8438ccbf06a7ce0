import { expect, it } from 'vitest';

import type { BrandFacts } from './api/brands';
import { instructionsOf, valuesOf } from './brandForm';

const ways = { key_sequence: null, text_message: null, hotline: null, app: null, note: null };

it('keeps what it does not show: saving a brand loses no note', () => {
  const instructions: BrandFacts['instructions'] = {
    redeem: { ...ways, key_sequence: '*101*{code}#', note: { de: 'Ohne Leerzeichen.' } },
    book: { ...ways, hotline: '22922', note: { de: 'Erst nach dem Aufladen.', en: 'Afterwards.' } },
    check: { ...ways, note: { de: 'Steht in der Bestätigung.' } },
  };
  const facts: BrandFacts = { name: 'Beispiel', network: null, instructions };
  expect(instructionsOf(valuesOf(facts, true))).toEqual(instructions);
});
