import { useEffect, useState } from 'react';

import { clock } from './clock';

/** Whole seconds until `until` (on `clock.elapsed()`); 0 when it has passed or is null. */
export function useCountdown(until: number | null): number {
  const left = () =>
    until === null ? 0 : Math.max(0, Math.ceil((until - clock.elapsed()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const tick = () => setSeconds(left());
    tick();
    if (until === null) return;
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `left` follows from `until`
  }, [until]);
  return seconds;
}
