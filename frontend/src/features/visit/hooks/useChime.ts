import { useEffect, useState } from 'react';

import { Chime } from '@/lib/chime';

/** One chime for the whole visit: a tap that allowed its sound counts on every later page. */
let chime: Chime | null = null;

/** Plays the chime as soon as `play` is true; tells whether the browser wants a tap first. */
export function useChime(play: boolean): { needsTap: boolean; unlock: () => void } {
  const [needsTap, setNeedsTap] = useState(false);
  useEffect(() => {
    if (!('AudioContext' in window)) return;
    chime ??= new Chime();
    if (play) chime.play();
    const timer = setTimeout(() => setNeedsTap(chime?.ready === false), 500);
    return () => clearTimeout(timer);
  }, [play]);
  return { needsTap, unlock: () => void chime?.unlock().then(() => setNeedsTap(false)) };
}
