import { appointmentQuery, appointmentsKey, appointmentsPath } from '@/api/staff/appointments';
import type { Appointment } from '@/api/staff/types';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

/** Notes that the talk was held, and to its end on the telephone. */
export const useByPhone = (appointment: Appointment, onNoted: () => void) =>
  useIntent(
    (_nothing: Record<string, never>, idempotencyKey) =>
      staffHttp.post<Appointment>(
        `${appointmentsPath}/${appointment.id}/outcome`,
        { outcome: 'held', continued_by_phone: true },
        { idempotencyKey, ifMatch: appointment.version },
      ),
    {
      invalidates: [appointmentsKey, appointmentQuery(appointment.id).queryKey],
      onSuccess: onNoted,
    },
  );
