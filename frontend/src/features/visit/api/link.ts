import { publicHttp } from '@/lib/http';
import { visitSession, type VisitAnswer } from '@/lib/visitSession';

let opening: Promise<unknown> | null = null;

/**
 * Makes sure that a visit is open: exchanges the secret in the address, or restores the session
 * after a reload. The secret leaves the address at once, so that it stays in no history.
 * `onOther` forgets what is known of the appointment that this tab showed before.
 */
export function openVisit(onOther: () => void): Promise<unknown> {
  const secret = location.hash.slice(1);
  if (secret.length >= 20) {
    history.replaceState(history.state, '', location.pathname);
    opening = exchange(secret).then(onOther);
  } else if (!visitSession.current) {
    opening ??= visitSession.refresh();
  }
  return (opening ?? Promise.resolve()).catch((error: unknown) => {
    opening = null;
    throw error;
  });
}

async function exchange(secret: string): Promise<void> {
  visitSession.clear();
  visitSession.start(
    await publicHttp.post<VisitAnswer>('/api/identity/v1/link-sessions', { secret }),
  );
}
