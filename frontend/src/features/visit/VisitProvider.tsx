import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChildMatches, useRouteContext } from '@tanstack/react-router';
import { useCallback, useEffect, useSyncExternalStore, type ReactNode } from 'react';

import type { LiveEvent } from '@/api/live';
import { useFollow } from '@/api/useFollow';
import { clock } from '@/lib/clock';
import { useNowAround } from '@/lib/useNow';
import { visitHttp } from '@/lib/visitSession';

import { appointmentQuery, type MyAppointment } from './api/appointment';
import { consentQuery } from './api/consent';
import { participantQuery } from './api/waiting';
import { useDoor } from './hooks/useDoor';
import { useStayAwake } from './hooks/useStayAwake';
import { VisitContext } from './hooks/useVisit';
import { closesAt, hasVoucher, opensAt, wishOf, type VisitFacts } from './state/facts';
import { mayEnter, nextStep, SOON_MS } from './state/nextStep';
import { LATE_AFTER_MS } from './state/presence';

/** A channel that comes back at once was not away; its token ends every ten minutes. */
const CUT_OFF_AFTER_MS = 5_000;
/** What could not be asked for is asked for again this soon. */
const ASK_AGAIN_MS = 5_000;
/** A guardian may take days: until the waiting room opens nobody looks on. */
const ASK_FOR_GUARDIAN_MS = 60_000;

/** When to ask again whether a guardian has agreed; never once the talk is over. */
function pauseForGuardian(appointment: MyAppointment): number | false {
  const now = clock.now();
  if (now >= closesAt({ appointment })) return false;
  return now < opensAt({ appointment }) ? ASK_FOR_GUARDIAN_MS : ASK_AGAIN_MS;
}

/** Knows everything about the visit for the pages below, and keeps it up to date. */
export function VisitProvider({
  appointment,
  children,
}: {
  appointment: MyAppointment;
  children: ReactNode;
}) {
  const { entrance } = useRouteContext({ from: '__root__' });
  const { dispatch, get, subscribe } = entrance.visit;
  const state = useSyncExternalStore(subscribe, get);
  const { connected, follow } = useFollow(visitHttp, appointment.id, useHearing(appointment));
  const isVideo = appointment.channel === 'video';
  const consent = useQuery({
    ...consentQuery(appointment.id),
    enabled: isVideo,
    refetchInterval: ({ state: { data, error } }) => {
      if (error && !data) return ASK_AGAIN_MS;
      return data?.waits_for_guardian ? pauseForGuardian(appointment) : false;
    },
  });
  // The page of this address, once it is there: what is under way is not shown yet.
  const wish = useChildMatches({ select: (matches) => wishOf(matches.at(-1)?.pathname ?? '') });
  const startsAt = Date.parse(appointment.starts_at);
  const opens = opensAt({ appointment });
  const now = useNowAround([
    opens - SOON_MS,
    opens,
    startsAt + LATE_AFTER_MS,
    closesAt({ appointment }),
  ]);

  const unasked: VisitFacts = {
    wish,
    now,
    appointment,
    // A yes to a text that no longer suffices opens as much as none.
    consent: consent.data?.renewal_needed
      ? 'none'
      : (consent.data?.state ?? (consent.error ? 'unreached' : 'unknown')),
    waitsForGuardian: consent.data?.waits_for_guardian,
    door: { answer: 'unasked' },
    call: state.live.call,
    reopened: state.live.reopened,
    did: state.did,
  };
  const room = useDoor(appointment.id, {
    asks: (door) => mayEnter(unasked) && nextStep({ ...unasked, door }).view !== 'call',
    connected,
  });
  const facts: VisitFacts = { ...unasked, door: room.door };
  const { view } = nextStep(facts);

  useEffect(() => dispatch({ type: 'read', appointment }), [dispatch, appointment]);
  useEffect(() => dispatch({ type: 'shown', view }), [dispatch, view]);
  useEffect(() => {
    if (connected) return undefined;
    const timer = setTimeout(() => dispatch({ type: 'cut-off' }), CUT_OFF_AFTER_MS);
    return () => clearTimeout(timer);
  }, [connected, dispatch]);
  // While the channel is cut off, asking is the way to learn of changes. Of a cancelled talk there is
  // none to come, and its link opens nothing more: asking would only use up the person's data.
  const isSettled = connected || appointment.state === 'cancelled';
  useQuery({ ...appointmentQuery, refetchInterval: isSettled ? false : 30_000 });
  useStayAwake(state.did.waits || view === 'early' || view === 'admitted' || view === 'call');

  return (
    <VisitContext
      value={{
        appointment,
        consent: consent.data,
        consentError: consent.data ? null : consent.error,
        retryConsent: () => void consent.refetch(),
        hasVoucher: hasVoucher(facts),
        facts,
        view,
        room,
        state,
        dispatch,
        follow,
      }}
    >
      {children}
    </VisitContext>
  );
}

/** What an event of the live channel sets going: it says that something changed, the services what. */
function useHearing(appointment: MyAppointment): (event: LiveEvent) => void {
  const { entrance } = useRouteContext({ from: '__root__' });
  const queries = useQueryClient();
  const { id, version } = appointment;
  return useCallback(
    (event) => {
      entrance.visit.dispatch({ type: 'heard', event });
      const readAgain = (...queryKeys: (readonly unknown[])[]) => {
        for (const queryKey of queryKeys) void queries.invalidateQueries({ queryKey });
      };
      const door = participantQuery(id).queryKey;
      switch (event.type) {
        case 'snapshot':
          if (event.revision !== version) readAgain(appointmentQuery.queryKey);
          readAgain(door);
          break;
        case 'appointment_changed':
          readAgain(['visit'], door);
          break;
        case 'voucher_changed':
          readAgain(appointmentQuery.queryKey, ['visit', 'voucher']);
          break;
        case 'barred':
          readAgain(consentQuery(id).queryKey, door);
          break;
        case 'ended':
        case 'reopened':
          // What the door said was about a call that is no more.
          void queries.resetQueries({ queryKey: door });
          readAgain(['visit']);
          break;
        case 'waiting':
        case 'admitted':
        case 'left':
          readAgain(door);
          break;
        default:
          break;
      }
    },
    [entrance, queries, id, version],
  );
}
