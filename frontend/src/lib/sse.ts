import type { Http } from './http';
import { ProblemError, readProblem } from './problem';

export interface ServerEvent {
  id: string | null;
  event: string;
  data: string;
}

export interface EventStreamOptions {
  http: Http;
  path: string;
  onEvent: (event: ServerEvent) => void;
  /** `true` while the stream is being read. */
  onOpen?: (open: boolean) => void;
  /** A refusal that no repetition will change (4xx). The stream has ended. */
  onRefused?: (problem: ProblemError) => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** The service sends a ping every 15 s; nothing for three of them means the line is dead. */
const SILENCE_MS = 45_000;

/**
 * Reads server-sent events with fetch, because EventSource cannot send a Bearer header.
 * Reconnects with a growing wait and resumes by Last-Event-ID. Returns a function that stops it.
 */
export function openEventStream(options: EventStreamOptions): () => void {
  const stop = new AbortController();
  void read(options, stop.signal);
  return () => stop.abort();
}

async function read(options: EventStreamOptions, stopped: AbortSignal): Promise<void> {
  const isStopped = () => stopped.aborted;
  let lastId: string | null = null;
  let wait = FIRST_WAIT_MS;
  while (!isStopped()) {
    try {
      await readOnce(options, stopped, lastId, (event) => {
        lastId = event.id ?? lastId;
        wait = FIRST_WAIT_MS;
        options.onEvent(event);
      });
    } catch (error) {
      if (isStopped()) return;
      if (error instanceof ProblemError && !error.isPassing) {
        options.onRefused?.(error);
        return;
      }
    } finally {
      if (!isStopped()) options.onOpen?.(false);
    }
    await pause(wait, stopped);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

async function readOnce(
  { http, path, onOpen }: EventStreamOptions,
  stopped: AbortSignal,
  lastId: string | null,
  onEvent: (event: ServerEvent) => void,
): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  try {
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (lastId) headers['Last-Event-ID'] = lastId;
    const response = await http.fetch(path, {
      headers,
      signal: AbortSignal.any([stopped, silence.signal]),
    });
    if (!response.ok) throw await readProblem(response);
    onOpen?.(true);
    const parser = new EventParser(onEvent);
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    while (reader) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      parser.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Cuts a text stream into events, after the HTML standard; chunks may end anywhere. */
export class EventParser {
  #rest = '';
  #id: string | null = null;
  #event = '';
  #data: string[] = [];
  readonly #onEvent: (event: ServerEvent) => void;

  constructor(onEvent: (event: ServerEvent) => void) {
    this.#onEvent = onEvent;
  }

  push(chunk: string): void {
    this.#rest += chunk;
    // A lone \r at the end may be the first half of \r\n: leave it for the next chunk.
    const lines = this.#rest.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#line(line);
  }

  #line(line: string): void {
    if (line === '') return this.#emit();
    if (line.startsWith(':')) return;
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') this.#id = value;
    if (field === 'event') this.#event = value;
    if (field === 'data') this.#data.push(value);
  }

  #emit(): void {
    if (this.#data.length > 0) {
      this.#onEvent({ id: this.#id, event: this.#event || 'message', data: this.#data.join('\n') });
    }
    this.#event = '';
    this.#data = [];
  }
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stopped.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
