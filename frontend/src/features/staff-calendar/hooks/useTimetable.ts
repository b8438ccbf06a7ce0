import { useQueries, useQuery } from '@tanstack/react-query';

import { consentsQuery } from '@/api/staff/consents';
import type { Appointment } from '@/api/staff/types';
import { waitingQuery } from '@/api/staff/waiting';
import { useStaff } from '@/domain/staff/StaffContext';
import { clock } from '@/lib/clock';
import { today } from '@/lib/days';

import { timetableQuery } from '../api/timetable';
import type { Known } from '../grid/marks';

const CONSENTS_FRESH_MS = 60_000;

/** These days, whose they are, and what is known of each talk in them. */
export function useTimetable(first: string, days: number, adviserId: string | null) {
  const { account, office, has } = useStaff();
  const query = useQuery(timetableQuery({ officeId: office.id, day: first, days, adviserId }));
  const waiting = useQuery({ ...waitingQuery(office.id), enabled: has('adviser') });
  const waitingIn = new Set(waiting.data?.map(({ appointment_id }) => appointment_id));
  const isOwnToday = adviserId === account.id && days === 1 && first === today(office.zone);
  const consentedIn = useConsents(isOwnToday ? (query.data?.talks ?? []) : []);
  const knownOf = (talkId: string): Known => ({
    waiting: waitingIn.has(talkId),
    consented: consentedIn.get(talkId),
  });
  return { query, knownOf };
}

/** Whether the clients have consented, for the talks that somebody is about to hold today. */
function useConsents(talks: Appointment[]): Map<string, boolean> {
  const now = clock.now();
  const ahead = talks.filter(
    ({ state, channel, ends_at }) =>
      state === 'booked' && channel === 'video' && Date.parse(ends_at) > now,
  );
  return useQueries({
    queries: ahead.map(({ id }) => ({
      ...consentsQuery(id),
      staleTime: CONSENTS_FRESH_MS,
      refetchInterval: CONSENTS_FRESH_MS,
    })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }, index) => {
          const clients = data?.items.filter(({ part }) => part === 'client') ?? [];
          const id = ahead[index]?.id;
          if (id === undefined || clients.length === 0) return [];
          const all = clients.every((each) => each.state === 'given' && !each.renewal_needed);
          return [[id, all] as const];
        }),
      ),
  });
}
