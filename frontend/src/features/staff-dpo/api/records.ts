import { infiniteQueryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { byCursor, type Listing } from '@/api/staff/pages';
import { staffHttp } from '@/lib/staffSession';

export type ConsentRecord = components['schemas']['ConsentRecord'];

/** Consents given in a span of time, newest first; ids only. */
export const recordsQuery = (officeId: string, from: string | null, to: string | null) =>
  infiniteQueryOptions({
    queryKey: ['staff', 'records', officeId, from, to],
    queryFn: ({ pageParam, signal }) =>
      staffHttp.get<Listing<ConsentRecord>>('/api/consent/v1/records', {
        query: { office_id: officeId, from, to, cursor: pageParam },
        signal,
      }),
    ...byCursor,
  });
