import type { TrailEntry, TrailService } from '@/domain/trail/services';

/** One chain of one service: the office's own, or that of what belongs to no single office. */
export interface Source {
  service: TrailService;
  everyOffice: boolean;
}

export type Shown = TrailEntry & Source;

interface Stream {
  source: Source;
  /** Fetched and not shown yet, the newest first. */
  waiting: TrailEntry[];
  /** Where the next page begins; null before the first one. */
  cursor: string | null;
  /** Nothing older is left to fetch. */
  ended: boolean;
}

export interface Failure {
  service: TrailService;
  error: unknown;
}

export interface Step {
  entries: Shown[];
  failures: Failure[];
  /** From here it goes on; null at the end of all. */
  next: Stream[] | null;
}

export type FetchPage = (
  source: Source,
  cursor: string | null,
) => Promise<{ items: TrailEntry[]; next_cursor: string | null }>;

export const begin = (sources: readonly Source[]): Stream[] =>
  sources.map((source) => ({ source, waiting: [], cursor: null, ended: false }));

/** A search may find nothing on many pages: after so many fetches of one step the person decides. */
const ROUNDS = 4;

/**
 * The next entries of all chains by time. An entry is shown only when no chain can hold a newer one
 * that was not fetched yet, so that nothing appears above what was read already. A service that does
 * not answer is named, and the list goes on without it.
 */
export async function takeStep(
  streams: readonly Stream[],
  fetchPage: FetchPage,
  size: number,
): Promise<Step> {
  let open = streams.map((stream) => ({ ...stream, waiting: [...stream.waiting] }));
  const entries: Shown[] = [];
  const failures: Failure[] = [];
  for (let round = 0; round < ROUNDS && entries.length < size; round += 1) {
    const lost = await fill(open, fetchPage);
    failures.push(...lost.map(({ source: { service }, error }) => ({ service, error })));
    const away = new Set(lost.map(({ source }) => source));
    open = open.filter(({ source }) => !away.has(source));
    emit(open, entries, size);
    open = open.filter((stream) => !stream.ended || stream.waiting.length > 0);
    if (open.length === 0) break;
  }
  return { entries, failures: byService(failures), next: open.length > 0 ? open : null };
}

async function fill(open: Stream[], fetchPage: FetchPage) {
  const lost: { source: Source; error: unknown }[] = [];
  await Promise.all(
    open
      .filter((stream) => stream.waiting.length === 0 && !stream.ended)
      .map(async (stream) => {
        try {
          const page = await fetchPage(stream.source, stream.cursor);
          stream.waiting = page.items;
          stream.cursor = page.next_cursor;
          stream.ended = page.next_cursor === null;
        } catch (error) {
          lost.push({ source: stream.source, error });
        }
      }),
  );
  return lost;
}

/** Shows what is newest, until a chain runs dry that may hold more. */
function emit(open: readonly Stream[], entries: Shown[], size: number): void {
  while (entries.length < size) {
    if (open.some(({ waiting, ended }) => waiting.length === 0 && !ended)) return;
    const newest = open
      .filter(({ waiting }) => waiting.length > 0)
      .reduce<Stream | null>((best, each) => (best && !isNewer(each, best) ? best : each), null);
    const entry = newest?.waiting.shift();
    if (!newest || !entry) return;
    entries.push({ ...entry, ...newest.source });
  }
}

const isNewer = (one: Stream, other: Stream): boolean =>
  instant(one.waiting[0]) > instant(other.waiting[0]);

/** Times come with up to six decimals, and sometimes with none: padded, text compares as time. */
function instant(entry: TrailEntry | undefined): string {
  const [seconds = '', fraction = ''] = (entry?.recorded_at ?? '').replace(/Z$/, '').split('.');
  return `${seconds}.${fraction.padEnd(6, '0')}`;
}

const byService = (failures: Failure[]): Failure[] =>
  failures.filter(
    ({ service }, index) => failures.findIndex((each) => each.service === service) === index,
  );
