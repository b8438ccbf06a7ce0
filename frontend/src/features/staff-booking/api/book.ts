import { appointmentsKey, appointmentsPath } from '@/api/staff/appointments';
import { slotsKey } from '@/api/staff/slots';
import type { Appointment, Channel } from '@/api/staff/types';
import { useIntent } from '@/api/staff/useIntent';
import type { Locale } from '@/lib/i18n';
import { staffHttp } from '@/lib/staffSession';

export interface NewClient {
  reference?: string;
  display_name?: string;
  phone?: string;
  email?: string;
  language: Locale;
}

export interface Booking {
  office_id: string;
  topic_id: string;
  channel: Channel;
  adviser_id: string;
  starts_at: string;
  room_id?: string;
  client_id?: string;
  client?: NewClient;
  voucher_requested: boolean;
  voucher_brand_id?: string;
  guardian_demanded?: boolean;
}

export const useBook = (onBooked: (appointment: Appointment) => void) =>
  useIntent(
    (booking: Booking, idempotencyKey) =>
      staffHttp.post<Appointment>(appointmentsPath, booking, { idempotencyKey }),
    { invalidates: [appointmentsKey, slotsKey], onSuccess: onBooked },
  );
