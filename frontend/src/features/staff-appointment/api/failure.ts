import { queryOptions } from '@tanstack/react-query';

import { appointmentsKey } from '@/api/staff/appointments';
import { useIntent } from '@/api/staff/useIntent';
import type { components } from '@/api/generated/data_allowance';
import { staffHttp } from '@/lib/staffSession';

export type Failure = components['schemas']['FailureOfTalk'];

const key = ['staff', 'voucher-failure'];

/** The newest code of a person in a talk that failed, and whether there is another one. */
export const failureQuery = (appointmentId: string, personId: string) =>
  queryOptions({
    queryKey: [...key, appointmentId, personId],
    queryFn: ({ signal }) =>
      staffHttp.get<Failure>(`/api/allowance/v1/appointments/${appointmentId}/voucher/failure`, {
        query: { person_id: personId },
        signal,
      }),
  });

/** Says yes to another code. */
export function useReplace(onDone: () => void) {
  return useIntent(
    (voucherId: string, idempotencyKey) =>
      staffHttp.post<Failure>(
        `/api/allowance/v1/vouchers/${voucherId}/replacement`,
        {},
        { idempotencyKey },
      ),
    { invalidates: [key, appointmentsKey, ['staff', 'tasks']], onSuccess: onDone },
  );
}
