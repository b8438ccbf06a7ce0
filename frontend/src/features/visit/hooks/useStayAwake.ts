import { useEffect } from 'react';

/** Keeps the screen on: a phone that falls asleep in the waiting room shows and rings nothing. */
export function useStayAwake(wanted = true): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const stayAwake = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (gone) await lock.release();
      } catch {
        // An empty battery, say: then the screen goes dark as always.
      }
    };
    const again = () => void stayAwake();
    again();
    // The browser lets go of it whenever the page is hidden.
    document.addEventListener('visibilitychange', again);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, [wanted]);
}
