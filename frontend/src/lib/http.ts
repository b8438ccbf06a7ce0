import { clock } from './clock';
import { NetworkError, ProblemError, readProblem } from './problem';
import type { SessionAnswer } from './session';

export type Query = Record<string, string | number | boolean | null | undefined>;

export interface CallOptions {
  query?: Query;
  body?: unknown;
  /** One key per intention of the person; makes repeating safe, so a lost answer is retried once. */
  idempotencyKey?: string;
  /** The version the person saw, for answers that carry an ETag. */
  ifMatch?: string | number;
  signal?: AbortSignal | undefined;
  timeoutMs?: number;
  /** Lets the request outlive the page that sends it. */
  keepalive?: boolean;
  headers?: Record<string, string>;
}

/** A new key for one intention ("book this slot"). Keep it until the intention succeeded or changed. */
export const newIdempotencyKey = (): string => crypto.randomUUID();

/** Whoever has an access token, and can renew it. */
export interface Bearer {
  token(): Promise<string>;
  refresh(): Promise<SessionAnswer>;
}

/** JSON over HTTP for one kind of session (or none, for what is public). */
export class Http {
  readonly session: Bearer | null;

  constructor(session: Bearer | null) {
    this.session = session;
  }

  get<T>(path: string, options?: CallOptions): Promise<T> {
    return this.call<T>('GET', path, options);
  }
  post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T> {
    return this.call<T>('POST', path, { ...options, body: body ?? {} });
  }
  put<T>(path: string, body: unknown, options?: CallOptions): Promise<T> {
    return this.call<T>('PUT', path, { ...options, body });
  }
  patch<T>(path: string, body: unknown, options?: CallOptions): Promise<T> {
    return this.call<T>('PATCH', path, { ...options, body });
  }
  delete(path: string, options?: CallOptions): Promise<void> {
    return this.call<undefined>('DELETE', path, options);
  }

  /** The parsed answer. Throws ProblemError for a refusal, NetworkError when no answer came. */
  async call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
    const response = await this.#repeatable(method, path, options);
    if (response.status === 204) return undefined as T;
    return (await response.json()) as T;
  }

  /** Like fetch, with Bearer and language, renewed once when the token was refused. */
  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const response = await this.#send(input, init, await this.session?.token());
    if (response.status !== 401 || !this.session) return response;
    return this.#send(input, init, (await this.session.refresh()).access_token);
  };

  async #repeatable(method: string, path: string, options: CallOptions): Promise<Response> {
    try {
      return await this.#checked(method, path, options);
    } catch (error) {
      if (!(error instanceof NetworkError) || !options.idempotencyKey) throw error;
      return this.#checked(method, path, options);
    }
  }

  async #checked(method: string, path: string, options: CallOptions): Promise<Response> {
    const headers = new Headers(options.headers);
    const init: RequestInit = { method, headers };
    if (options.body instanceof Blob || typeof options.body === 'string') {
      init.body = options.body;
    } else if (options.body !== undefined) {
      headers.set('Content-Type', 'application/json');
      init.body = JSON.stringify(options.body);
    }
    if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
    if (options.ifMatch !== undefined) headers.set('If-Match', asEtag(options.ifMatch));
    if (options.keepalive) init.keepalive = true;
    const timeout = AbortSignal.timeout(options.timeoutMs ?? 15_000);
    init.signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;

    const response = await this.fetch(withQuery(path, options.query), init);
    if (!response.ok) throw await readProblem(response);
    return response;
  }

  async #send(input: string, init: RequestInit, token: string | undefined): Promise<Response> {
    const headers = new Headers(init.headers);
    // A letter is written in its reader's language, not in that of the page.
    if (!headers.has('Accept-Language'))
      headers.set('Accept-Language', document.documentElement.lang);
    if (token) headers.set('Authorization', `Bearer ${token}`);
    const sentAt = clock.elapsed();
    try {
      const response = await fetch(input, { ...init, headers });
      // What is public may come out of a cache, with the time when it went in.
      if (token) clock.hearDate(response.headers.get('Date'), sentAt);
      return response;
    } catch (cause) {
      if (init.signal?.aborted && !isTimeout(init.signal.reason)) throw cause;
      const kind = isTimeout(cause) ? 'timeout' : navigator.onLine ? 'unreachable' : 'offline';
      throw new NetworkError(kind, { cause });
    }
  }
}

/** For answers that need no sign-in. */
export const publicHttp = new Http(null);

/** Retry what may pass by itself; never what the service refused for good. */
export function mayRetry(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  return (
    error instanceof NetworkError || (error instanceof ProblemError && error.problem.status >= 500)
  );
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

function asEtag(version: string | number): string {
  const text = String(version);
  return text.startsWith('"') || text.startsWith('W/') ? text : `"${text}"`;
}

function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}
