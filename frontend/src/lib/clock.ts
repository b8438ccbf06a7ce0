/**
 * What time it is, by the server. A phone's own clock may be wrong by an hour, and decides nothing:
 * neither when a waiting room opens nor when a token ends. This is the one place that reads it, for
 * the moment before any server has answered.
 *
 * Every answer says when it was made, so it narrows down how far the server's time is ahead of the
 * time since this page was opened. Answers that contradict what was known replace it: the clock of
 * the page stood still while the device slept, or the server's was set.
 */
export class Clock {
  #least = -Infinity;
  #most = Infinity;
  readonly #listeners = new Set<() => void>();

  /** The server's time now, in milliseconds since 1970. */
  now(): number {
    return this.#offset() + this.elapsed();
  }

  /** Milliseconds since the page was opened, for durations: nobody can set this clock. */
  elapsed(): number {
    return performance.now();
  }

  /** Takes the `Date` of an answer, which is cut to seconds, to a request of this moment. */
  hearDate(date: string | null, sentAt: number): void {
    const made = date === null ? NaN : Date.parse(date);
    if (Number.isNaN(made)) return;
    this.#narrow(made - this.elapsed(), made + 1_000 - sentAt);
  }

  /** Takes the time of an event. How long it was under way nobody knows: it is not before that. */
  hearEvent(at: string): void {
    const made = Date.parse(at);
    if (!Number.isNaN(made)) this.#narrow(made - this.elapsed(), Infinity);
  }

  /** Forgets what servers said; for tests. */
  reset(): void {
    this.#least = -Infinity;
    this.#most = Infinity;
  }

  /** Tells when the time was corrected. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #narrow(least: number, most: number): void {
    const contradicts = least > this.#most || most < this.#least;
    this.#least = contradicts ? least : Math.max(this.#least, least);
    this.#most = contradicts ? most : Math.min(this.#most, most);
    for (const listener of this.#listeners) listener();
  }

  #offset(): number {
    if (this.#least === -Infinity) return Date.now() - this.elapsed();
    return this.#most === Infinity ? this.#least : (this.#least + this.#most) / 2;
  }
}

export const clock = new Clock();
