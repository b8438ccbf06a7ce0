import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { readAll, type Listing } from '@/api/staff/pages';
import { staffHttp } from '@/lib/staffSession';

export type Colleague = components['schemas']['Colleague'];

/** Names for the ids of the trail: of those only who work in this office. */
export const colleaguesQuery = (officeId: string) =>
  queryOptions({
    queryKey: ['staff', 'colleagues', officeId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Colleague>>(`/api/identity/v1/offices/${officeId}/colleagues`, {
          query: { limit: 200, cursor },
          signal,
        }),
      ),
    staleTime: 300_000,
  });
