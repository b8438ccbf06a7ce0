import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';

import { isProblem, ProblemError } from '@/lib/problem';

import { appointmentQuery } from '../api/appointment';
import { consentQuery } from '../api/consent';
import { participantQuery, type Entry, type Participant } from '../api/waiting';
import type { Door } from '../state/facts';

export interface DoorAnswer {
  door: Door;
  /** What the service said; null before, and when it refused. */
  participant: Participant | null;
  error: Error | null;
  /** Asks anew, keeping the answer of before until the next one comes. */
  askAgain: () => void;
  /** Forgets the answer: it was about what is no more. */
  forget: () => void;
  /** Takes what the call learned: it is sent back, or refused. */
  take: (entry: Entry) => void;
}

/** When events come, asking is only a safety net; when they do not, it is the way. */
const ASK_WHEN_CONNECTED_MS = 30_000;
const ASK_WHEN_CUT_OFF_MS = 5_000;

/**
 * Asks at the door of the waiting room, which is entering it, as long as `mayEnter` says so. Once
 * the person is in the call nobody asks any more: the call itself learns from its events and grants.
 */
export function useDoor(
  appointmentId: string,
  { asks, connected }: { asks: (known: Door) => boolean; connected: boolean },
): DoorAnswer {
  const queries = useQueryClient();
  const options = participantQuery(appointmentId);
  const known = doorOf(queries.getQueryData(options.queryKey));
  const isAsking = asks(known);
  const entry = useQuery({
    ...options,
    enabled: isAsking,
    // A failed question is asked again soon, even while an old stream of events seems open.
    refetchInterval: ({ state }) =>
      connected && !state.data?.error ? ASK_WHEN_CONNECTED_MS : ASK_WHEN_CUT_OFF_MS,
    refetchIntervalInBackground: true,
  });
  const key = options.queryKey;
  const askAgain = useCallback(
    () => void queries.invalidateQueries({ queryKey: participantQuery(appointmentId).queryKey }),
    [queries, appointmentId],
  );
  const forget = useCallback(
    () => void queries.resetQueries({ queryKey: participantQuery(appointmentId).queryKey }),
    [queries, appointmentId],
  );

  useEffect(() => {
    if (!isAsking) return undefined;
    const end = new AbortController();
    // A stream of events stays open for a while over a line that is gone: the device knows first.
    for (const event of ['offline', 'online'])
      window.addEventListener(event, askAgain, { signal: end.signal });
    return () => end.abort();
  }, [isAsking, askAgain]);

  const { data, dataUpdatedAt } = entry;
  useEffect(() => {
    // The door knows of a change that this page has not read yet.
    const consent = consentQuery(appointmentId).queryKey;
    // Whom the door lets wait has agreed: the page must not go on saying that it gets no answer.
    const isOpen = data?.participant && queries.getQueryState(consent)?.status === 'error';
    if (isOpen || isProblem(data?.error, 'barred', 'consent-missing'))
      void queries.invalidateQueries({ queryKey: consent });
    else if (isProblem(data?.error) && !data.error.isPassing)
      void queries.invalidateQueries({ queryKey: appointmentQuery.queryKey });
  }, [data, dataUpdatedAt, queries, appointmentId]);

  return {
    door: doorOf(data),
    participant: data?.participant ?? null,
    error: data?.error ?? null,
    askAgain,
    forget,
    take: (taken) => {
      // An answer that is under way was given before the call learned better.
      void queries.cancelQueries({ queryKey: key });
      queries.setQueryData(key, taken);
    },
  };
}

/** The answer as nextStep reads it. */
function doorOf(entry: Entry | undefined): Door {
  if (!entry) return { answer: 'unasked' };
  if (!entry.error) return { answer: entry.participant.state };
  if (!(entry.error instanceof ProblemError)) return { answer: 'refused', slug: '' };
  const { slug } = entry.error;
  if (slug !== 'consent-missing') return { answer: 'refused', slug };
  return { answer: 'refused', slug, missing: missingOf(entry.error) };
}

/** `missing` names who has not consented: one word or a list. */
function missingOf(error: ProblemError): 'self' | 'other' {
  const missing = error.problem['missing'];
  const names: unknown[] = Array.isArray(missing) ? missing : [missing];
  return names.includes('adviser') && !names.includes('self') && !names.includes('client')
    ? 'other'
    : 'self';
}
