import { useQuery } from '@tanstack/react-query';

import { appointmentsQuery } from '@/api/staff/appointments';
import type { Appointment } from '@/api/staff/types';
import { waitingQuery } from '@/api/staff/waiting';
import { useStaff } from '@/domain/staff/StaffContext';
import { addDays, dayOf, startOfDay } from '@/lib/days';

/** The appointments of some days, day by day, and in which of them somebody waits. */
export function useCalendar(days: string[], adviserId: string | null) {
  const { office, has } = useStaff();
  const [first = '', last = first] = [days[0], days.at(-1)];
  const query = useQuery({
    ...appointmentsQuery({
      officeId: office.id,
      adviserId,
      from: startOfDay(first, office.zone),
      to: startOfDay(addDays(last, 1), office.zone),
    }),
    refetchInterval: 30_000,
  });
  const waiting = useQuery({ ...waitingQuery(office.id), enabled: has('adviser') });
  const waitingIn = new Set(waiting.data?.map(({ appointment_id }) => appointment_id));
  return { query, waitingIn };
}

/** Puts each appointment under its day in the office's zone; days without one stay empty. */
export function byDay(
  days: string[],
  appointments: Appointment[],
  zone: string,
): { day: string; appointments: Appointment[] }[] {
  const sorted = [...appointments].sort((a, b) => a.starts_at.localeCompare(b.starts_at));
  return days.map((day) => ({
    day,
    appointments: sorted.filter(({ starts_at }) => dayOf(starts_at, zone) === day),
  }));
}
