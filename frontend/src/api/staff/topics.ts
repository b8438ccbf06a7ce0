import { queryOptions } from '@tanstack/react-query';

import { staffHttp } from '@/lib/staffSession';

import { readAll, type Listing } from './pages';
import type { Topic } from './types';

export const topicsPath = '/api/appointments/v1/topics';
export const topicsKey = ['staff', 'topics'];

export const topicsQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...topicsKey, officeId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Topic>>(topicsPath, {
          query: { office_id: officeId, limit: 200, cursor },
          signal,
        }),
      ),
    staleTime: 60_000,
  });
