import { useLingui } from '@lingui/react/macro';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { appointmentQuery } from '@/api/staff/appointments';
import type { Appointment, WaitingPerson } from '@/api/staff/types';
import { waitingPath, waitingQuery } from '@/api/staff/waiting';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { openEventStream } from '@/lib/sse';
import { staffHttp } from '@/lib/staffSession';

import { Arrivals } from './arrivals';
import { chime, unlockSound } from './chime';

export interface WaitingVisit {
  person: WaitingPerson;
  /** Missing while it is being fetched. */
  appointment: Appointment | undefined;
}

/** Who waits, with their appointments. */
export function useWaitingVisits() {
  const { office } = useStaff();
  const query = useQuery(waitingQuery(office.id));
  const people = query.data ?? [];
  const visits = useQueries({
    queries: people.map((person) => appointmentQuery(person.appointment_id)),
    combine: (results): WaitingVisit[] =>
      people.map((person, index) => ({ person, appointment: results[index]?.data })),
  });
  return { query, visits };
}

/** Listens as long as a staff page is open: fetches anew, sounds and speaks when somebody comes. */
export function useWaitingStream(): void {
  const { t } = useLingui();
  const { office } = useStaff();
  const queries = useQueryClient();
  useEffect(
    () =>
      openEventStream({
        http: staffHttp,
        path: `${waitingPath}/events`,
        onEvent: () => void queries.invalidateQueries({ queryKey: ['staff', 'waiting'] }),
      }),
    [office.id, queries],
  );

  const { data } = useQuery(waitingQuery(office.id));
  const arrivals = useRef(new Arrivals());
  useEffect(() => {
    if (!data || arrivals.current.look(data).length === 0) return;
    chime();
    announce(t`Jemand ist im Warteraum angekommen.`, { urgent: true });
  }, [data, t]);

  useEffect(() => {
    unlockSound();
    window.addEventListener('pointerdown', unlockSound);
    window.addEventListener('keydown', unlockSound);
    return () => {
      window.removeEventListener('pointerdown', unlockSound);
      window.removeEventListener('keydown', unlockSound);
    };
  }, []);
}
