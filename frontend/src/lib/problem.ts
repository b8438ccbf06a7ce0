/** An answer after RFC 9457. `detail` says, in the reader's language, what to do. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  errors?: { pointer?: string; line?: number; detail?: string; reason?: string }[];
  [extra: string]: unknown;
}

/** The service answered, and the answer is a refusal. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** Seconds to wait before trying again, when the service said so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The stable last part of the problem's type, e.g. `slot-taken`. */
  get slug(): string {
    return this.problem.type.replace(/^.*\//, '');
  }

  /** It may pass by itself: a service is away, slow or too busy. */
  get isPassing(): boolean {
    return this.problem.status >= 500 || this.problem.status === 429;
  }

  extra(name: string): string | null {
    const value = this.problem[name];
    return typeof value === 'string' ? value : null;
  }
}

/** No answer came: no network, the service is away, or it took too long. */
export class NetworkError extends Error {
  readonly kind: 'offline' | 'unreachable' | 'timeout';

  constructor(kind: NetworkError['kind'], options?: ErrorOptions) {
    super(kind, options);
    this.name = 'NetworkError';
    this.kind = kind;
  }
}

/** Throws the NetworkError for whatever fetch or import threw when no answer came. */
export function throwUnreached(cause: unknown): never {
  throw new NetworkError(navigator.onLine ? 'unreachable' : 'offline', { cause });
}

/** `true` when the error is a problem with one of these slugs. */
export function isProblem(error: unknown, ...slugs: string[]): error is ProblemError {
  return error instanceof ProblemError && (slugs.length === 0 || slugs.includes(error.slug));
}

/** `true` when a service refused this field of what was sent (a JSON pointer, such as `/phone`). */
export function errorAt(error: unknown, pointer: string): boolean {
  if (!isProblem(error, 'validation-failed')) return false;
  return error.problem.errors?.some((one) => one.pointer === pointer) ?? false;
}

/** Reads a refusal; an answer that is no problem+json (a proxy's error page, say) becomes one. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const retryAfter = Number(response.headers.get('Retry-After')) || null;
  if (typeof body === 'object' && body !== null && 'type' in body && 'title' in body) {
    return new ProblemError(body as Problem, retryAfter);
  }
  const type = response.status >= 500 ? '/problems/service-unavailable' : '/problems/unexpected';
  return new ProblemError({ type, title: '', status: response.status }, retryAfter);
}

/** What to do once an error is a refusal that trying again does not change. */
export function unlessPassing(run: () => void): (error: Error) => void {
  return (error) => {
    if (error instanceof ProblemError && !error.isPassing) run();
  };
}
