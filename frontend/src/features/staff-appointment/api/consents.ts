import type { components } from '@/api/generated/consent';
import { consentsKey } from '@/api/staff/consents';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type WithdrawalNoted = Schemas['WithdrawalNoted'];

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
