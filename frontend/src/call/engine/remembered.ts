import type { CallStart } from './CallEngine';
import type { CallState } from './state';

const KEY = 'nahbar-call';
/** By when the page was loaded that has gone on already: it goes on once. */
const READ_KEY = 'nahbar-call-read';

/**
 * Keeps, in this tab alone, what the person had on in the talk they are in: whoever reloads the
 * page goes on with that. Gone when they leave (TDDDG § 25).
 */
export function remember(appointmentId: string, { phase, camera, microphone }: CallState): void {
  try {
    if (phase === 'left' || phase === 'refused') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ appointmentId, camera, microphone }));
  } catch {
    // A browser that stores nothing begins with everything off.
  }
}

/**
 * What was on before this page was reloaded; nothing else than that turns a device on. Asked once:
 * whoever is let in again later says anew what is on.
 */
export function remembered(appointmentId: string): CallStart | null {
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (way?.type !== 'reload') return null;
  try {
    const load = String(performance.timeOrigin);
    if (sessionStorage.getItem(READ_KEY) === load) return null;
    sessionStorage.setItem(READ_KEY, load);
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as
      (CallStart & { appointmentId: string }) | null;
    return kept?.appointmentId === appointmentId
      ? { camera: kept.camera, microphone: kept.microphone }
      : null;
  } catch {
    return null;
  }
}
