import { expect, type Page } from '@playwright/test';

/**
 * Walks the page by the tab key, from its beginning: whatever can be used gets the focus once, and
 * shows it. A group of radio buttons, and what the arrow keys walk, is one stop.
 */
export async function expectWalkable(page: Page): Promise<void> {
  const stops = await page.evaluate(listStops);
  let missed = stops;
  // A field of a time has up to six stops within it, and what scrolls may be one.
  for (let tabs = 0; tabs <= 7 * stops && missed > 0; tabs += missed) {
    for (let more = 0; more < missed; more += 1) await page.keyboard.press('Tab');
    missed = await page.evaluate(countMissed);
  }
  const walk = await page.evaluate(readWalk);
  expect(walk.missed, `never reached by the tab key on ${page.url()}`).toEqual([]);
  expect(walk.twice, `reached twice by the tab key on ${page.url()}`).toEqual([]);
  expect(walk.unseen, `does not show its focus on ${page.url()}`).toEqual([]);
}

interface Walk {
  expected: Element[];
  reached: Element[];
  looks: Map<Element, string>;
  note: (event: FocusEvent) => void;
}
declare global {
  interface Window {
    walk?: Walk;
    lookOf?: (element: Element) => string;
  }
}

/** Runs in the page: what should be reached; the focus is put before the first of it. */
function listStops(): number {
  const root = document.querySelector('dialog:modal') ?? document.body;
  const usable =
    'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]';
  const groups = new Set<string>();
  const expected = [...root.querySelectorAll<HTMLElement>(usable)].filter((element) => {
    if (element.tabIndex < 0 || element.closest('[inert]')) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const { name, form } = element;
    const group = [...document.getElementsByName(name)].filter(
      (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.form === form,
    );
    const stop = group.find(({ checked }) => checked) ?? group[0];
    if (stop !== element || groups.has(name)) return false;
    groups.add(name);
    return true;
  });
  // What changes when the focus comes: of the element, of what it lies in, and of its own label.
  window.lookOf = (element) =>
    [
      element,
      ...(element instanceof HTMLInputElement ? (element.labels ?? []) : []),
      element.parentElement,
      element.parentElement?.parentElement,
      element.nextElementSibling,
    ]
      .flatMap((one) =>
        one
          ? [
              getComputedStyle(one),
              getComputedStyle(one, '::before'),
              getComputedStyle(one, '::after'),
            ]
          : [],
      )
      .map((style) =>
        [
          style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`,
          style.boxShadow,
          style.borderColor,
          style.borderWidth,
          style.backgroundColor,
          style.textDecorationLine,
        ].join(' '),
      )
      .join('|');
  const walk: Walk = {
    expected,
    reached: [],
    looks: new Map(),
    note: ({ target }) => {
      if (!(target instanceof Element)) return;
      walk.reached.push(target);
      walk.looks.set(target, window.lookOf?.(target) ?? '');
    },
  };
  window.walk = walk;
  const { body } = document;
  if (root === body) {
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute('tabindex');
  }
  document.addEventListener('focusin', walk.note);
  return expected.length;
}

/** Runs in the page: how many are not reached yet. */
function countMissed(): number {
  const { expected = [], reached = [] } = window.walk ?? {};
  return expected.filter((one) => one.isConnected && !reached.includes(one)).length;
}

/** Runs in the page: what came of the walk, each by what it is called. */
function readWalk() {
  const { walk, lookOf } = window;
  if (!walk || !lookOf) throw new Error('no walk');
  document.removeEventListener('focusin', walk.note);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  scrollTo(0, 0);
  const called = (element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    return `${element.tagName.toLowerCase()} ${name.slice(0, 40) || element.outerHTML.slice(0, 120)}`;
  };
  const { expected, reached, looks } = walk;
  const isDialog = document.querySelector('dialog:modal') !== null;
  const times = (element: Element) => reached.filter((one) => one === element).length;
  // What has gone meanwhile cannot be reached any more.
  const there = expected.filter((element) => element.isConnected);
  const first = reached.find((element) => there.includes(element));
  return {
    missed: there.filter((element) => times(element) === 0).map(called),
    // The first one comes round; in a dialog the walk begins anywhere.
    twice: isDialog
      ? []
      : there.filter((element) => times(element) > (element === first ? 2 : 1)).map(called),
    unseen: there
      .filter((element) => times(element) > 0 && looks.get(element) === lookOf(element))
      .map(called),
  };
}
