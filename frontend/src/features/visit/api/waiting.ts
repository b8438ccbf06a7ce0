import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/media_gateway';
import { arrival } from '@/domain/calls/arrival';
import { visitHttp } from '@/lib/visitSession';

export type Participant = components['schemas']['Entry'];

/** What came of asking: a refusal is an answer too, and stays on the page until the next one. */
export type Entry = { participant: Participant; error: null } | { participant: null; error: Error };

/** Asks to enter the waiting room. It may be repeated at will, so it is a query. */
export const participantQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: ['participant', appointmentId],
    queryFn: async ({ signal }): Promise<Entry> => {
      const path = `/api/media/v1/appointments/${appointmentId}/participants`;
      try {
        const participant = await visitHttp.post<Participant>(path, await arrival(), { signal });
        return { participant, error: null };
      } catch (error) {
        if (signal.aborted || !(error instanceof Error)) throw error;
        return { participant: null, error };
      }
    },
    staleTime: 0,
    // Without a network, too: then the answer is that there is none, and the page says so.
    networkMode: 'always',
  });
