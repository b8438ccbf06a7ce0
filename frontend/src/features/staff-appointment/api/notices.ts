import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/appointments';
import { appointmentsKey, appointmentsPath } from '@/api/staff/appointments';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Notice = Schemas['NoticeRead'];

/** What the clients of a talk were told by mail; out of date after any change to the talk. */
export const noticesQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: [...appointmentsKey, 'notices', appointmentId],
    queryFn: ({ signal }) =>
      staffHttp.get<Schemas['Notices']>(`${appointmentsPath}/${appointmentId}/notices`, { signal }),
    // News leave a moment after the change; reminders come by themselves.
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'waiting' && one.ahead_minutes === 0)
        ? 2_000
        : 60_000,
  });
