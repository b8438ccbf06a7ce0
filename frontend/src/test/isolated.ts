import { expect } from 'vitest';

/** A name from right to left: among other words it turns them, unless it is isolated. */
export const turningName = 'ليلى حداد';

/** Wherever the name stands in the page, among other words, in a label or the title. */
export function expectIsolated(name: string = turningName): void {
  const bare = (text: string | null) =>
    (text ?? '').replaceAll(`\u2068${name}\u2069`, '').includes(name);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (!node.parentElement?.closest('bdi, script, style'))
      expect(bare(node.textContent), node.textContent ?? '').toBe(false);
  for (const attribute of ['aria-label', 'title', 'alt'])
    for (const labelled of document.querySelectorAll(`[${attribute}]`))
      expect(bare(labelled.getAttribute(attribute)), attribute).toBe(false);
  expect(bare(document.title), 'title').toBe(false);
}
