import { publicHttp } from '@/lib/http';
import { NetworkError, ProblemError } from '@/lib/problem';
import { visitSession, type VisitAnswer } from '@/lib/visitSession';

import { visitMemory } from '../hooks/visitMemory';

let opening: Promise<unknown> | null = null;

/**
 * Makes sure that a visit is open: exchanges the secret in the address, or restores the session
 * after a reload. The secret leaves the address at once, so that it stays in no history; in memory
 * it waits for a better line, before any session of another link.
 * `onOther` forgets what is known of the appointment that this tab showed before.
 */
export function openVisit(onOther: () => void): Promise<unknown> {
  const fresh = location.hash.slice(1);
  if (fresh.length >= 20) {
    history.replaceState(history.state, '', location.pathname);
    visitMemory.linkSecret = fresh;
    opening = null;
  }
  const secret = visitMemory.linkSecret;
  if (!secret && visitSession.current) return Promise.resolve();
  opening ??= (secret ? exchange(secret).then(onOther) : visitSession.refresh()).finally(
    () => (opening = null),
  );
  return opening;
}

/** The link itself may be good: no answer came, or the service had no time for one. */
export function mayOpenLater(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof ProblemError && error.isPassing);
}

async function exchange(secret: string): Promise<void> {
  visitSession.clear();
  try {
    visitSession.start(
      await publicHttp.post<VisitAnswer>('/api/identity/v1/link-sessions', { secret }),
    );
    visitMemory.linkSecret = '';
  } catch (error) {
    if (!mayOpenLater(error)) visitMemory.linkSecret = '';
    throw error;
  }
}
