import { queryOptions } from '@tanstack/react-query';

import { appointmentsKey } from '@/api/staff/appointments';
import { readAll, type Listing } from '@/api/staff/pages';
import type { Appointment } from '@/api/staff/types';
import { staffHttp } from '@/lib/staffSession';

export interface Task {
  id: string;
  kind: string;
  appointment: Appointment;
}

/** What waits for a decision: talks whose voucher was refused. */
export const tasksQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...appointmentsKey, 'tasks', officeId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Task>>(`/api/appointments/v1/offices/${officeId}/tasks`, {
          query: { limit: 200, cursor },
          signal,
        }),
      ),
    refetchInterval: 60_000,
  });
