import { useEffect } from 'react';

import { OtherTalkPage } from './components/OtherTalkPage';
import { TalkPage } from './TalkPage';

export interface TalkHostProps {
  /** The talk that the address names; null on every other page. */
  here: string | null;
  /** The talk that the person is in, wherever they are in the product. */
  held: string | null;
  /** Told when the person goes into a talk, and when it is over for them. */
  onHeld: (appointmentId: string | null) => void;
}

/**
 * Keeps a talk beside the pages: whoever looks something up in the calendar stays connected, and
 * the talk becomes small. It stands outside of the routes, which come and go with the address.
 */
export function TalkHost({ here, held, onHeld }: TalkHostProps) {
  const shown = held ?? here;
  useEffect(() => {
    if (held === null) return undefined;
    // The browser asks before it closes or reloads the page: nobody leaves a talk by mistake.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [held]);
  return (
    <>
      {held !== null && here !== null && held !== here && (
        <OtherTalkPage held={held} onLeft={() => onHeld(null)} />
      )}
      {shown !== null && (
        <TalkPage key={shown} appointmentId={shown} docked={shown !== here} onHeld={onHeld} />
      )}
    </>
  );
}
