import { queryOptions } from '@tanstack/react-query';

import { staffHttp } from '@/lib/staffSession';

import type { WaitingPerson } from './types';

export const waitingPath = '/api/media/v1/waiting';

/** Who waits now: in one's own talks, for a team lead in the whole office. Kept fresh by WaitingBar's stream; polled in case it fails. */
export const waitingQuery = (officeId: string) =>
  queryOptions({
    queryKey: ['staff', 'waiting', officeId],
    queryFn: async ({ signal }) =>
      (
        await staffHttp.get<{ items: WaitingPerson[] }>(waitingPath, {
          query: { office_id: officeId },
          signal,
        })
      ).items,
    refetchInterval: 20_000,
  });
