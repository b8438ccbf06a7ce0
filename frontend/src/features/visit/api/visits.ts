import { queryOptions } from '@tanstack/react-query';

import { Http } from '@/lib/http';
import type { ProblemError } from '@/lib/problem';
import { Session } from '@/lib/session';
import type { VisitAnswer } from '@/lib/visitSession';

import { myAppointment, type MyAppointment } from './appointment';

/** One of the visits that this browser holds; its handle opens nothing by itself. */
export interface OpenVisit {
  handle: string;
  appointment: MyAppointment;
}

/** The handles that the service named because it is unclear which one this tab means. */
export function handlesOf(error: ProblemError): string[] {
  const visits = (error.problem['visits'] ?? []) as { visit: string }[];
  return visits.map(({ visit }) => visit);
}

/** Who each visit is for, read with a session of its own, so that none is mixed up with another. */
export const openVisitsQuery = (handles: string[]) =>
  queryOptions({
    queryKey: ['open-visits', ...handles],
    queryFn: async ({ signal }): Promise<OpenVisit[]> => {
      const found = await Promise.allSettled(handles.map((handle) => read(handle, signal)));
      const visits = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const [failed] = found.filter((one) => one.status === 'rejected');
      // A visit that ended meanwhile is left out; only when none can be read there is nothing to ask.
      if (visits.length === 0 && failed) throw failed.reason;
      return visits;
    },
    gcTime: 0,
  });

async function read(handle: string, signal: AbortSignal): Promise<OpenVisit> {
  const session = new Session<VisitAnswer>({
    name: 'visit',
    refreshPath: '/api/identity/v1/link-sessions/refresh',
    handle: () => handle,
  });
  return { handle, appointment: await myAppointment(new Http(session), signal) };
}
