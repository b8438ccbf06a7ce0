import { useCallback, useEffect, useRef, useState } from 'react';

import type { Http } from '@/lib/http';

import { followTalk, type Follow, type LiveListener } from './live';

export interface LiveChannel {
  /** The stream is being read now: what is known is known from a moment ago. */
  connected: boolean;
  /** Lets another part of the page hear the same stream. */
  follow: Follow;
}

/** The one stream of a talk that a page reads, for everybody on it who wants to hear. */
export function useFollow(
  http: Http,
  appointmentId: string,
  onEvent: LiveListener,
  onRefused?: (error: Error) => void,
): LiveChannel {
  const [connected, setConnected] = useState(false);
  const [listeners] = useState(() => new Set<LiveListener>());
  const own = useRef({ onEvent, onRefused });
  useEffect(() => {
    own.current = { onEvent, onRefused };
  });
  useEffect(
    () =>
      followTalk(http, appointmentId, {
        onOpen: setConnected,
        onEvent: (event) => {
          own.current.onEvent(event);
          for (const listener of [...listeners]) listener(event);
        },
        onRefused: (error) => own.current.onRefused?.(error),
      }),
    [http, appointmentId, listeners],
  );
  const follow = useCallback<Follow>(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    [listeners],
  );
  return { connected, follow };
}
