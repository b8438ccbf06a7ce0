import { useEffect, useState } from 'react';

import { clock } from './clock';

/** The server's time, renewed every `everyMs`; for countdowns. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const look = () => setNow(clock.now());
    const timer = setInterval(look, everyMs);
    const forget = clock.subscribe(look);
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [everyMs]);
  return now;
}

/**
 * The server's time, renewed only when one of these moments (epoch milliseconds) has passed or lies
 * ahead again: for decisions, which need not be made anew every second.
 */
export function useNowAround(moments: number[]): number {
  const [now, setNow] = useState(() => clock.now());
  const key = moments.join();
  useEffect(() => {
    const look = () =>
      setNow((before) => {
        const current = clock.now();
        const isOtherSide = (moment: number) => before < moment !== current < moment;
        return moments.some(isOtherSide) ? current : before;
      });
    look();
    const timer = setInterval(look, 1_000);
    const forget = clock.subscribe(look);
    return () => {
      clearInterval(timer);
      forget();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` says which moments
  }, [key]);
  return now;
}
