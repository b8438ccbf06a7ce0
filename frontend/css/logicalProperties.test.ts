import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import postcss from 'postcss';
import { expect, it } from 'vitest';

import { logicalProperties } from './logicalProperties';

const translated = (css: string) =>
  postcss([logicalProperties(() => true)]).process(css, { from: undefined }).css;

it.each([
  ['padding-right: 1px', 'padding-inline-end: 1px'],
  ['margin-left: auto', 'margin-inline-start: auto'],
  ['border-left: 4px solid red', 'border-inline-start: 4px solid red'],
  ['border-left-color: red', 'border-inline-start-color: red'],
  ['right: 0', 'inset-inline-end: 0'],
  ['text-align: left', 'text-align: start'],
  ['text-align: center', 'text-align: center'],
  ['float: left', 'float: inline-start'],
  ['left: 3px; transform: rotate(47deg)', 'left: 3px; transform: rotate(47deg)'],
])('%s becomes %s', (physical, logical) => {
  expect(translated(`a { ${physical} }`)).toBe(`a { ${logical} }`);
});

it('leaves no side behind in KERN', () => {
  const file = createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.css');
  const kern = readFileSync(file, 'utf8');
  const sides = /(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)/g;
  expect(kern.match(sides)?.length).toBeGreaterThan(20);
  expect(translated(kern).match(sides)).toBeNull();
});

it('touches no other file', () => {
  const done = postcss([logicalProperties(() => false)]).process('a { left: 0 }', {
    from: undefined,
  });
  expect(done.css).toBe('a { left: 0 }');
});
