import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatCode, isComplete } from './typedCode';

describe('a code that is typed', () => {
  it.each([
    ['abcdefghjkmn', 'ABCD-EFGH-JKMN'],
    ['ABCD EFGH  JKMN', 'ABCD-EFGH-JKMN'],
    ['abcd–efgh—jkmn.', 'ABCD-EFGH-JKMN'],
    ['ＡＢＣＤ１２', 'ABCD-12'],
    ['abcde', 'ABCD-E'],
    ['', ''],
  ])('„%s" is shown as „%s"', (typed, shown) => expect(formatCode(typed)).toBe(shown));

  it.each([
    'https://host.example/t/#0123456789abcdefghijklmnop',
    'host.example/t/#0123456789abcdefghijklmnop.',
  ])('a pasted link is left as it is: %s', (link) => {
    expect(formatCode(link)).toBe(link);
    expect(isComplete(link)).toBe(true);
  });

  it('stays as it is when it is grouped again', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const shown = formatCode(typed);
        expect(formatCode(shown)).toBe(shown);
      }),
    );
  });

  it('is complete with twelve letters, however they stand', () => {
    expect(isComplete('abcd-efgh-jkm')).toBe(false);
    expect(isComplete('abcd efgh jkmn')).toBe(true);
  });
});
