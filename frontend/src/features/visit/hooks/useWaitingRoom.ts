import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';

import { followTalk } from '@/api/live';
import { visitHttp } from '@/lib/visitSession';

import { participantQuery, type Participant } from '../api/waiting';

export interface WaitingRoom {
  /** What the service said last; null while entering. */
  participant: Participant | null;
  error: Error | null;
  adviserPresent: boolean;
  retry: () => void;
}

/** When events come, asking is only a safety net; when they do not, it is the way. */
const ASK_WHEN_CONNECTED_MS = 30_000;
const ASK_WHEN_CUT_OFF_MS = 5_000;

/** Enters the waiting room once it is open and tells what happens there. */
export function useWaitingRoom(appointmentId: string, open: boolean): WaitingRoom {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(false);
  const [adviserPresent, setAdviserPresent] = useState(false);
  const participant = useQuery({
    ...participantQuery(appointmentId),
    enabled: open,
    // A failed question is asked again soon, even while an old stream of events seems open.
    refetchInterval: ({ state }) =>
      connected && !state.data?.error ? ASK_WHEN_CONNECTED_MS : ASK_WHEN_CUT_OFF_MS,
    refetchIntervalInBackground: true,
  });
  const entered = Boolean(participant.data?.participant);
  const askAgain = useCallback(
    () => void queries.invalidateQueries({ queryKey: participantQuery(appointmentId).queryKey }),
    [queries, appointmentId],
  );

  useEffect(() => {
    if (!open) return undefined;
    const end = new AbortController();
    // A stream of events stays open for a while over a line that is gone: the device knows first.
    for (const event of ['offline', 'online'])
      window.addEventListener(event, askAgain, { signal: end.signal });
    return () => end.abort();
  }, [open, askAgain]);

  useEffect(() => {
    if (!entered) return undefined;
    return followTalk(visitHttp, appointmentId, {
      onOpen: setConnected,
      onEvent: (event) => {
        if (event.type === 'snapshot') setAdviserPresent(event.adviser_presence === 'in_call');
        if (event.type === 'adviser_presence') setAdviserPresent(event.presence === 'in_call');
        // Events say that something changed; the service's answer says what.
        if (event.type !== 'usage') askAgain();
      },
      onRefused: askAgain,
    });
  }, [entered, appointmentId, askAgain]);

  return {
    participant: participant.data?.participant ?? null,
    error: participant.data?.error ?? null,
    adviserPresent,
    retry: () => void participant.refetch(),
  };
}
