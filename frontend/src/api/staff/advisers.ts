import { queryOptions } from '@tanstack/react-query';

import { staffHttp } from '@/lib/staffSession';

import { readAll, type Listing } from './pages';
import type { Adviser } from './types';

export const advisersPath = '/api/appointments/v1/advisers';
export const advisersKey = ['staff', 'advisers'];

export const advisersQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...advisersKey, officeId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Adviser>>(advisersPath, {
          query: { office_id: officeId, limit: 200, cursor },
          signal,
        }),
      ),
    staleTime: 60_000,
  });
