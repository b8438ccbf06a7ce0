import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type PersonConsent = Schemas['PersonConsent'];
export type WithdrawalNoted = Schemas['WithdrawalNoted'];

export const consentsKey = (appointmentId: string) => ['staff', 'consents', appointmentId];

/** Who in the talk has consented; only its adviser and the team lead are told. */
export const consentsQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: consentsKey(appointmentId),
    queryFn: ({ signal }) =>
      staffHttp.get<Schemas['PersonConsents']>(
        `/api/consent/v1/appointments/${appointmentId}/consents`,
        { signal },
      ),
    retry: false,
  });

/** Notes a withdrawal that somebody told the office; it holds at once. */
export const useNoteWithdrawal = (officeId: string, appointmentId: string, onDone: () => void) =>
  useIntent(
    (noted: WithdrawalNoted, idempotencyKey) =>
      staffHttp.post<Schemas['OwnConsent']>(
        `/api/consent/v1/offices/${officeId}/withdrawals`,
        noted,
        { idempotencyKey },
      ),
    { invalidates: [consentsKey(appointmentId)], onSuccess: onDone },
  );
