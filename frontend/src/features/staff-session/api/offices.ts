import { queryOptions } from '@tanstack/react-query';

import type { StaffOffice } from '@/domain/staff/StaffContext';
import { staffHttp } from '@/lib/staffSession';

/** The offices this person may act for. */
export const myOfficesQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['staff', 'offices', accountId],
    queryFn: ({ signal }) =>
      staffHttp.get<{ items: StaffOffice[] }>('/api/appointments/v1/offices', { signal }),
    staleTime: 5 * 60_000,
  });
