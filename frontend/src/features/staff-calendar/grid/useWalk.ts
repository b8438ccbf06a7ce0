import { useState, type FocusEvent, type KeyboardEvent } from 'react';

const ENTRY = '[data-walk]';

/**
 * Arrow keys from entry to entry, as in a table of times: up and down through a column, left and
 * right to what stands nearest in the next one. The tab key stops once in the whole grid.
 */
export function useWalk(keys: string[], start: string | undefined) {
  const [last, setLast] = useState<string | null>(null);
  const stop = last !== null && keys.includes(last) ? last : (start ?? keys[0]);
  const onFocus = (event: FocusEvent) => {
    const key = entryOf(event.target)?.dataset['walk'];
    if (key) setLast(key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = entryOf(event.target);
    if (!from || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = neighbour(event.currentTarget, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  };
  return { onFocus, onKeyDown, tabIndexOf: (key: string) => (key === stop ? 0 : -1) };
}

const entryOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(ENTRY) : null;

/** Where a key leads: undefined for keys that lead nowhere here, null at the edge. */
function neighbour(
  grid: HTMLElement,
  from: HTMLElement,
  key: string,
): HTMLElement | null | undefined {
  const columns = [...grid.querySelectorAll<HTMLElement>('[data-column]')]
    .filter((column) => getComputedStyle(column).display !== 'none')
    .map((column) => [...column.querySelectorAll<HTMLElement>(ENTRY)]);
  const here = columns.findIndex((column) => column.includes(from));
  const column = columns[here] ?? [];
  const index = column.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return column[index + 1] ?? null;
    case 'ArrowUp':
      return column[index - 1] ?? null;
    case 'Home':
      return column[0] ?? null;
    case 'End':
      return column.at(-1) ?? null;
    case 'ArrowRight':
      return nearest(columns.slice(here + 1), from);
    case 'ArrowLeft':
      return nearest(columns.slice(0, here).reverse(), from);
    default:
      return undefined;
  }
}

/** In the first of these columns that has anything: what begins nearest to where one was. */
function nearest(columns: HTMLElement[][], from: HTMLElement): HTMLElement | null {
  const minute = (entry: HTMLElement) => Number(entry.dataset['from']);
  const column = columns.find((each) => each.length > 0) ?? [];
  return column.reduce<HTMLElement | null>((best, entry) => {
    const distance = Math.abs(minute(entry) - minute(from));
    return best && Math.abs(minute(best) - minute(from)) <= distance ? best : entry;
  }, null);
}
