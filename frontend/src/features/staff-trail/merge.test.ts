import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { TrailEntry } from '@/domain/trail/services';

import { begin, takeStep, type FetchPage, type Shown, type Source } from './merge';

const sources: Source[] = [
  { service: 'identity', everyOffice: false },
  { service: 'identity', everyOffice: true },
  { service: 'consent', everyOffice: false },
];

const createEntry = (second: number, position: number): TrailEntry => ({
  position,
  recorded_at: new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString().replace('.000', ''),
  actor: { kind: 'staff', id: 'a' },
  session_id: null,
  link_id: null,
  action: 'link.issued',
  subject: { kind: 'link', id: String(second) },
  purpose: null,
  facts: {},
  hash: 'h',
});

/** Chains of these times, the newest first, a few entries a page; `empty`: pages that find nothing. */
function serve(chains: number[][], size: number, empty = 0): FetchPage {
  return (source, cursor) => {
    const chain = [...(chains[sources.indexOf(source)] ?? [])].sort((a, b) => b - a);
    const at = cursor === null ? -empty : Number(cursor);
    const items = at < 0 ? [] : chain.slice(at, at + size).map((each, i) => createEntry(each, i));
    const next = at < 0 ? at + 1 : at + size;
    return Promise.resolve({ items, next_cursor: next < chain.length ? String(next) : null });
  };
}

async function readAllOf(fetchPage: FetchPage, size: number) {
  const shown: Shown[] = [];
  const failures = new Set<string>();
  let next: ReturnType<typeof begin> | null = begin(sources);
  let steps = 0;
  while (next !== null && steps < 500) {
    const step = await takeStep(next, fetchPage, size);
    shown.push(...step.entries);
    for (const { service } of step.failures) failures.add(service);
    next = step.next;
    steps += 1;
  }
  return { shown, failures: [...failures] };
}

it('shows every entry of all chains once, the newest first, whatever the pages', async () => {
  const seconds = fc.array(fc.nat(60), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(seconds, seconds, seconds),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      async (chains, page, size) => {
        const { shown } = await readAllOf(serve(chains, page), size);
        const times = shown.map(({ recorded_at }) => recorded_at);
        expect(times).toEqual([...times].sort().reverse());
        expect(shown.map(({ subject }) => Number(subject.id)).sort()).toEqual(chains.flat().sort());
      },
    ),
    { numRuns: 200 },
  );
});

it('goes on over pages that find nothing, and says so instead of waiting for ever', async () => {
  const step = await takeStep(begin(sources), serve([[3], [2], [1]], 5, 6), 10);
  expect(step.entries).toEqual([]);
  expect(step.next).not.toBeNull();
  const { shown } = await readAllOf(serve([[3], [2], [1]], 5, 6), 10);
  expect(shown).toHaveLength(3);
});

it('names a service that does not answer, and shows the others', async () => {
  const answers = serve([[5, 4], [3], [2, 1]], 1);
  const { shown, failures } = await readAllOf(
    (source, cursor) =>
      source.service === 'identity' ? Promise.reject(new Error()) : answers(source, cursor),
    10,
  );
  expect(failures).toEqual(['identity']);
  expect(shown.map(({ subject }) => subject.id)).toEqual(['2', '1']);
});

it('knows that a time without decimals is older than the same second with some', async () => {
  const late = { ...createEntry(1, 1), recorded_at: '2026-01-01T00:00:01.000001Z' };
  const fetchPage: FetchPage = ({ service, everyOffice }) =>
    Promise.resolve({
      items: service === 'consent' ? [late] : everyOffice ? [] : [createEntry(1, 1)],
      next_cursor: null,
    });
  const { entries } = await takeStep(begin(sources), fetchPage, 5);
  expect(entries.map(({ service }) => service)).toEqual(['consent', 'identity']);
});
