import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countOf, differencesOf } from './differences';

describe('differences between versions', () => {
  it('are words, in the paragraphs that changed', () => {
    const found = differencesOf(
      'Bleibt.\n\nWir speichern drei Jahre.\n\nBleibt auch.',
      'Bleibt.\n\nWir speichern vier Jahre.\n\nBleibt auch.',
    );
    expect(found).toEqual([
      null,
      [
        { kind: 'same', text: 'Wir speichern ' },
        { kind: 'gone', text: 'drei' },
        { kind: 'new', text: 'vier' },
        { kind: 'same', text: ' Jahre.' },
      ],
      null,
    ]);
    expect(countOf(found)).toBe(1);
  });

  it('are none between the same texts', () => {
    expect(countOf(differencesOf('A\n\nB', 'A\n\nB'))).toBe(0);
  });

  it('keep every word of either text', () => {
    const words = fc
      .array(fc.constantFrom('Wir', 'speichern', 'nichts', '–', 'drei', '\n\n', 'Jahre.', 'ß'))
      .map((each) => each.join(' '));
    const plain = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changed = differencesOf(before, after);
        if (changed.includes(null)) return;
        const read = (kind: 'gone' | 'new') =>
          plain(
            changed
              .flatMap((each) => each ?? [])
              .filter((piece) => piece.kind === 'same' || piece.kind === kind)
              .map(({ text }) => text)
              .join(''),
          );
        expect(read('gone')).toBe(plain(before));
        expect(read('new')).toBe(plain(after));
      }),
    );
  });
});
