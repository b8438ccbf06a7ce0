import { clock } from './clock';
import { ProblemError, readProblem, throwUnreached } from './problem';

export interface SessionAnswer {
  access_token: string;
  expires_in: number;
}

/** Renew this long before the token ends, so that no request starts with a dying token. */
const RENEW_BEFORE_MS = 30_000;

/**
 * An access token held in memory only, renewed through the refresh cookie.
 * Tabs share the cookie, so renewing is guarded by a lock named after the session.
 */
export class Session<Answer extends SessionAnswer = SessionAnswer> {
  readonly #name: string;
  readonly #refreshPath: string;
  readonly #fixed: PropertyKey[];
  #answer: Answer | null = null;
  /** On the clock of the page, which nobody can set. */
  #expiresAt = 0;
  #pending: Promise<Answer> | null = null;
  readonly #listeners = new Set<() => void>();

  /**
   * `fixed` names what no renewal may change. Tabs share one cookie: what another tab opens must
   * not change what this one is about.
   */
  constructor(name: string, refreshPath: string, fixed: (keyof Answer)[] = []) {
    this.#name = name;
    this.#refreshPath = refreshPath;
    this.#fixed = fixed;
  }

  get current(): Answer | null {
    return this.#answer;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(answer: Answer): void {
    this.#answer = answer;
    this.#expiresAt = clock.elapsed() + answer.expires_in * 1000;
    for (const listener of this.#listeners) listener();
  }

  clear(): void {
    this.#answer = null;
    this.#expiresAt = 0;
    for (const listener of this.#listeners) listener();
  }

  /** A token that is still good, or throws ProblemError `session-ended` or a link problem. */
  async token(): Promise<string> {
    if (this.#answer && clock.elapsed() < this.#expiresAt - RENEW_BEFORE_MS) {
      return this.#answer.access_token;
    }
    return (await this.refresh()).access_token;
  }

  /** Renews the token; callers at the same time share one request. */
  refresh(): Promise<Answer> {
    this.#pending ??= this.#locked().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  #locked(): Promise<Answer> {
    if (!('locks' in navigator)) return this.#renew();
    return navigator.locks.request(`nahbar-${this.#name}`, () => this.#renew());
  }

  async #renew(): Promise<Answer> {
    const sentAt = clock.elapsed();
    const response = await fetch(this.#refreshPath, {
      method: 'POST',
      headers: { 'X-Nahbar-Refresh': '1', 'Accept-Language': document.documentElement.lang },
      signal: AbortSignal.timeout(10_000),
    }).catch(throwUnreached);
    clock.hearDate(response.headers.get('Date'), sentAt);
    if (!response.ok) {
      const problem = await readProblem(response);
      if (response.status < 500) this.clear();
      throw problem;
    }
    const answer = (await response.json()) as Answer;
    const before = this.#answer;
    if (before && (this.#fixed as (keyof Answer)[]).some((name) => before[name] !== answer[name])) {
      throw new ProblemError({ type: '/problems/session-ended', title: '', status: 401 });
    }
    this.start(answer);
    return answer;
  }
}
