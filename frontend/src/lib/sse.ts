import { createParser } from 'eventsource-parser';

import type { Http } from './http';
import { ProblemError, readProblem } from './problem';

export interface ServerEvent {
  /** „message" where the service names none. */
  event: string;
  data: string;
}

export interface EventStreamOptions {
  http: Http;
  path: string;
  onEvent: (event: ServerEvent) => void;
  /** `true` while the stream is being read; it stays so while an ended one is opened again. */
  onOpen?: (open: boolean) => void;
  /** A refusal that no repetition will change (4xx). The stream has ended. */
  onRefused?: (problem: ProblemError) => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** The service ends each stream after a minute: a line shows that it lives by asking again. */
const SHORT_WAIT_MS = 3_000;
/** The service sends a ping every 15 s; nothing for three of them means the line is dead. */
const SILENCE_MS = 45_000;

/**
 * Reads server-sent events with fetch, because EventSource cannot send a Bearer header.
 * Comes back when the service says (`retry`), after a failure with a growing wait, at once when the
 * device says that the network is back, and resumes by Last-Event-ID. Returns a function that stops it.
 */
export function openEventStream(options: EventStreamOptions): () => void {
  const stop = new AbortController();
  void read(options, stop.signal);
  return () => stop.abort();
}

async function read(options: EventStreamOptions, stopped: AbortSignal): Promise<void> {
  const isStopped = () => stopped.aborted;
  // A stream stays open for a while over a line that is gone: the device knows first.
  let line = new AbortController();
  for (const event of ['offline', 'online']) {
    const hear = () => (line.abort(event), (line = new AbortController()));
    window.addEventListener(event, hear, { signal: stopped });
  }
  let lastId: string | null = null;
  let wait = FIRST_WAIT_MS;
  while (!isStopped()) {
    const { signal } = line;
    try {
      const asked = await readOnce(options, AbortSignal.any([stopped, signal]), lastId, {
        onId: (id) => (lastId = id),
        onEvent: (event) => {
          wait = FIRST_WAIT_MS;
          options.onEvent(event);
        },
      });
      if (asked !== null) {
        wait = FIRST_WAIT_MS;
        // Ended in good order and soon open again: for whoever looks on, it was never away.
        if (asked > SHORT_WAIT_MS && !isStopped()) options.onOpen?.(false);
        await pause(asked, stopped);
        continue;
      }
    } catch (error) {
      if (isStopped()) return;
      if (error instanceof ProblemError && !error.isPassing) {
        options.onOpen?.(false);
        options.onRefused?.(error);
        return;
      }
    }
    if (isStopped()) return;
    // Asked at once over the line that is there now: for whoever looks on, it was never away.
    if (signal.reason === 'online') continue;
    options.onOpen?.(false);
    await pause(wait, AbortSignal.any([stopped, line.signal]));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

/** Reads until the service ends the stream; gives after how many ms it wants to be asked again. */
async function readOnce(
  { http, path, onOpen }: EventStreamOptions,
  stopped: AbortSignal,
  lastId: string | null,
  heard: { onId: (id: string) => void; onEvent: (event: ServerEvent) => void },
): Promise<number | null> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const asked: { ms: number | null } = { ms: null };
  try {
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (lastId) headers['Last-Event-ID'] = lastId;
    const response = await http.fetch(path, {
      headers,
      signal: AbortSignal.any([stopped, silence.signal]),
    });
    if (!response.ok) throw await readProblem(response);
    onOpen?.(true);
    const parser = createParser({
      onId: heard.onId,
      onRetry: (ms) => (asked.ms = ms),
      onEvent: ({ event, data }) => heard.onEvent({ event: event ?? 'message', data }),
    });
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    while (reader) {
      const { value, done } = await reader.read();
      if (done) return asked.ms;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      parser.feed(decoder.decode(value, { stream: true }));
    }
    return asked.ms;
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stopped.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
