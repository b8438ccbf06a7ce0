import { publicHttp } from '@/lib/http';
import { NetworkError, ProblemError } from '@/lib/problem';
import { visitSession, type VisitAnswer } from '@/lib/visitSession';

import { VisitStore } from '../state/VisitStore';

const PATH = '/api/identity/v1/link-sessions';
/** A shorter fragment is an anchor of the page, no secret. */
const SHORTEST_SECRET = 20;

/**
 * How a visit is opened: by a link's secret, by the code that is typed from a letter, or by the
 * session after a reload. One for the life of the page, with the state of the visit that it opened.
 */
export class Entrance {
  readonly visit = new VisitStore();
  /** Until it was exchanged or refused for good; '' when there is none. Nobody else sees it. */
  #secret = '';
  #opening: Promise<void> | null = null;

  /**
   * Makes sure that a visit is open. The secret leaves the address at once, so that it stays in no
   * history; in memory it waits for a better line, before any session of another link.
   * `onOther` forgets what is known of the appointment that this tab showed before.
   */
  open(onOther: () => void): Promise<void> {
    const fresh = location.hash.slice(1);
    if (fresh.length >= SHORTEST_SECRET) {
      history.replaceState(history.state, '', location.pathname);
      this.#secret = fresh;
      this.#opening = null;
    }
    if (!this.#secret && visitSession.current) return Promise.resolve();
    this.#opening ??= this.#reopen(onOther).finally(() => (this.#opening = null));
    return this.#opening;
  }

  /** Opens the visit of a code, however it was typed; the service reads leniently. */
  async openWithCode(code: string, onOther: () => void): Promise<void> {
    await this.#exchange({ code }, onOther);
    this.#secret = '';
  }

  async #reopen(onOther: () => void): Promise<void> {
    if (!this.#secret) {
      await visitSession.refresh();
      return;
    }
    try {
      await this.#exchange({ secret: this.#secret }, onOther);
      this.#secret = '';
    } catch (error) {
      if (!mayOpenLater(error)) this.#secret = '';
      throw error;
    }
  }

  async #exchange(by: { secret: string } | { code: string }, onOther: () => void): Promise<void> {
    // A wrong code leaves the visit that is open alone; another link does not.
    if ('secret' in by) visitSession.clear();
    const answer = await publicHttp.post<VisitAnswer>(PATH, by);
    visitSession.clear();
    visitSession.start(answer);
    this.visit.begin();
    onOther();
  }
}

/** The link itself may be good: no answer came, or the service had no time for one. */
export function mayOpenLater(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof ProblemError && error.isPassing);
}
