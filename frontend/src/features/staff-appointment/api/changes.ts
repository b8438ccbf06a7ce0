import { useQueryClient } from '@tanstack/react-query';

import { appointmentQuery, appointmentsKey, appointmentsPath } from '@/api/staff/appointments';
import { slotsKey } from '@/api/staff/slots';
import type { Appointment, Channel } from '@/api/staff/types';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

/** What can be done to an appointment, and what each of it needs to be told. */
export interface Changes {
  cancel: Record<string, never>;
  move: { starts_at: string; adviser_id?: string };
  channel: { channel: Channel; phone?: string; starts_at?: string; room_id?: string };
  /** `null` takes back what was noted. */
  outcome: {
    outcome: 'held' | 'no_show' | 'aborted' | null;
    although_seen?: boolean;
    continued_by_phone?: boolean;
  };
  /** null: none of those that the office buys. */
  guardian: { is_demanded: boolean };
  'voucher-brand': { brand_id: string | null; person_id?: string };
  'voucher-choice': { choice: 'without_voucher' | 'retry' };
}

/** One change to an appointment, made only if nobody changed it since it was read. */
export function useChange<Kind extends keyof Changes>(
  appointment: Appointment,
  kind: Kind,
  onDone?: (changed: Appointment) => void,
) {
  const queries = useQueryClient();
  return useIntent(
    ({ body, version }: { body: Changes[Kind]; version: number }, idempotencyKey) =>
      staffHttp.post<Appointment>(`${appointmentsPath}/${appointment.id}/${kind}`, body, {
        idempotencyKey,
        ifMatch: version,
      }),
    {
      invalidates: [appointmentsKey, slotsKey],
      onSuccess: (changed) => {
        queries.setQueryData(appointmentQuery(changed.id).queryKey, changed);
        onDone?.(changed);
      },
    },
  );
}
