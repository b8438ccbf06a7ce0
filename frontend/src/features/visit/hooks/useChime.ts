import { useEffect, useState } from 'react';

import { Chime } from '@/lib/chime';

/** One chime for the whole visit: a tap that allowed its sound counts on every later page. */
let chime: Chime | null = null;

/**
 * Plays the chime as soon as `play` is true. `sounds` tells whether one will be heard: `false` while
 * the browser wants a tap first, null where nobody knows yet or the browser has no sound.
 */
export function useChime(play: boolean): { sounds: boolean | null; unlock: () => void } {
  const [sounds, setSounds] = useState<boolean | null>(null);
  useEffect(() => {
    if (!('AudioContext' in window)) return;
    chime ??= new Chime();
    if (play) chime.play();
    const timer = setTimeout(() => setSounds(chime?.ready ?? null), 500);
    return () => clearTimeout(timer);
  }, [play]);
  const unlock = () => void chime?.unlock().then(() => setSounds(chime?.ready ?? null));
  return { sounds, unlock };
}
