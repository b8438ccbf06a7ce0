import type { Declaration, Plugin, Rule } from 'postcss';

const SIDES: Record<string, string> = { left: 'start', right: 'end' };
const SIDED = /^(margin|padding|border)-(left|right)(-.+)?$/;
const MARKS = /^(transform|rotate)$/;

/**
 * Says KERN's lefts and rights as starts and ends, so that pages from right to left are mirrored
 * and our own logical properties meet KERN's on the same side. What is drawn with a turned box, such
 * as a tick, keeps its place: see `direction` in base.css.
 */
export const logicalProperties = (concerns: (file: string | undefined) => boolean): Plugin => ({
  postcssPlugin: 'nahbar-logical-properties',
  Once(root) {
    if (!concerns(root.source?.input.file)) return;
    root.walkRules(makeLogical);
  },
});

function makeLogical(rule: Rule): void {
  const isMark = rule.some((node) => node.type === 'decl' && MARKS.test(node.prop));
  rule.each((node) => {
    if (node.type === 'decl') translate(node, isMark);
  });
}

function translate(declaration: Declaration, isMark: boolean): void {
  const { prop, value } = declaration;
  const [, box, side, rest = ''] = SIDED.exec(prop) ?? [];
  if (box && side) declaration.prop = `${box}-inline-${SIDES[side] ?? side}${rest}`;
  else if (SIDES[prop] && !isMark) declaration.prop = `inset-inline-${SIDES[prop]}`;
  else if (prop === 'text-align') declaration.value = SIDES[value] ?? value;
  else if (prop === 'float' && SIDES[value]) declaration.value = `inline-${SIDES[value]}`;
}
