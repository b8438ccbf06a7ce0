import { useLingui } from '@lingui/react/macro';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';

import { appointmentQuery } from '@/api/staff/appointments';
import { tasksKey } from '@/api/staff/tasks';
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
  /** In a talk of one's own: only its adviser opens it. */
  isOwn: boolean;
  /** Missing while it is being fetched. */
  appointment: Appointment | undefined;
}

/** Who waits, with their appointments; for a team lead in the whole office. */
export function useWaitingVisits() {
  const { account, office } = useStaff();
  const query = useQuery(waitingQuery(office.id));
  const people = query.data ?? [];
  const visits = useQueries({
    queries: people.map((person) => appointmentQuery(person.appointment_id)),
    combine: (results): WaitingVisit[] =>
      people.map((person, index) => ({
        person,
        isOwn: person.adviser_id === account.id,
        appointment: results[index]?.data,
      })),
  });
  return { query, visits };
}

/** Fetches the list, and the tasks, anew whenever it changes. One stream is enough: see `reads`. */
export function useWaitingStream(reads = true): void {
  const { office } = useStaff();
  const queries = useQueryClient();
  useEffect(
    () =>
      reads
        ? openEventStream({
            http: staffHttp,
            path: `${waitingPath}/events?office_id=${office.id}`,
            // Whoever came, or left unheard, may have made or settled a task.
            onEvent: () => {
              void queries.invalidateQueries({ queryKey: ['staff', 'waiting'] });
              void queries.invalidateQueries({ queryKey: tasksKey(office.id) });
            },
          })
        : undefined,
    [office.id, queries, reads],
  );
}

/** As long as a staff page is open: sounds and speaks when somebody comes to one's own talks. */
export function useArrivals(): void {
  const { t } = useLingui();
  const { account, office } = useStaff();
  const list = useQuery(waitingQuery(office.id)).data;
  const data = useMemo(
    () => list?.filter(({ adviser_id }) => adviser_id === account.id),
    [list, account.id],
  );
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
