import { clock } from './clock';
import { ProblemError, readProblem, throwUnreached } from './problem';

export interface SessionAnswer {
  access_token: string;
  expires_in: number;
}

export interface SessionOptions<Answer extends SessionAnswer> {
  /** Part of the lock's name: tabs that share a cookie renew it one after the other. */
  name: string;
  refreshPath: string;
  /**
   * What no renewal may change. Tabs share cookies: what another tab opens must not change what
   * this one is about.
   */
  fixed?: (keyof Answer)[];
  /** Which of several sessions of this browser is meant; '' when there is only one. */
  handle?: () => string;
  /** Called with every answer that starts or renews the session. */
  onStart?: (answer: Answer) => void;
}

/** Renew this long before the token ends, so that no request starts with a dying token. */
const RENEW_BEFORE_MS = 30_000;

/**
 * An access token held in memory only, renewed through the refresh cookie.
 * Tabs share the cookie, so renewing is guarded by a lock named after the session.
 */
export class Session<Answer extends SessionAnswer = SessionAnswer> {
  readonly #options: SessionOptions<Answer>;
  #answer: Answer | null = null;
  /** On the clock of the page, which nobody can set. */
  #expiresAt = 0;
  #pending: Promise<Answer> | null = null;
  #refusal: ProblemError | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(options: SessionOptions<Answer>) {
    this.#options = options;
  }

  get current(): Answer | null {
    return this.#answer;
  }

  /** Why the session cannot be gone on with: it ended meanwhile, or the link was replaced. */
  get refusal(): ProblemError | null {
    return this.#refusal;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(answer: Answer): void {
    this.#answer = answer;
    this.#refusal = null;
    this.#expiresAt = clock.elapsed() + answer.expires_in * 1000;
    this.#options.onStart?.(answer);
    for (const listener of this.#listeners) listener();
  }

  clear(refusal: ProblemError | null = null): void {
    this.#answer = null;
    this.#refusal = refusal;
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

  get #handle(): string {
    return this.#options.handle?.() ?? '';
  }

  #locked(): Promise<Answer> {
    if (!('locks' in navigator)) return this.#renew();
    return navigator.locks.request(`nahbar-${this.#options.name}${this.#handle}`, () =>
      this.#renew(),
    );
  }

  async #renew(): Promise<Answer> {
    const sentAt = clock.elapsed();
    const handle = this.#handle;
    const response = await fetch(this.#options.refreshPath, {
      method: 'POST',
      headers: {
        'X-Nahbar-Refresh': '1',
        'Accept-Language': document.documentElement.lang,
        ...(handle && { 'X-Nahbar-Visit': handle }),
      },
      signal: AbortSignal.timeout(10_000),
    }).catch(throwUnreached);
    clock.hearDate(response.headers.get('Date'), sentAt);
    if (!response.ok) {
      const problem = await readProblem(response);
      if (!problem.isPassing) this.clear(problem);
      throw problem;
    }
    const answer = (await response.json()) as Answer;
    const before = this.#answer;
    const { fixed = [] } = this.#options;
    if (before && fixed.some((name) => before[name] !== answer[name])) {
      throw new ProblemError({ type: '/problems/session-ended', title: '', status: 401 });
    }
    this.start(answer);
    return answer;
  }
}
