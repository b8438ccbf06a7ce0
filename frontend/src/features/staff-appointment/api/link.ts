import { appointmentsKey, appointmentsPath } from '@/api/staff/appointments';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

export interface Link {
  url: string;
  /** The same to be typed, in groups of four. */
  code: string;
  expires_at: string;
}

/** Makes the link of the client's guardian; an earlier one of theirs stops working. */
export const useMakeGuardianLink = (appointmentId: string) =>
  useIntent(
    (_variables: Record<string, never>, idempotencyKey) =>
      staffHttp.post<Link>(
        `${appointmentsPath}/${appointmentId}/guardian-link`,
        {},
        { idempotencyKey },
      ),
    { invalidates: [appointmentsKey] },
  );

/** Makes the client's link; an earlier one stops working. The answer is kept nowhere. */
export const useMakeLink = (appointmentId: string) =>
  useIntent(
    (_variables: Record<string, never>, idempotencyKey) =>
      staffHttp.post<Link>(`${appointmentsPath}/${appointmentId}/link`, {}, { idempotencyKey }),
    { invalidates: [appointmentsKey] },
  );
