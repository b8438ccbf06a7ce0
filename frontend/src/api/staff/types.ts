import type { Locale, LocalizedText } from '@/lib/i18n';

export type Channel = 'video' | 'phone' | 'protected_office';
export type AppointmentState = 'booked' | 'cancelled' | 'held' | 'no_show' | 'aborted';
export type VoucherState = 'none' | 'reserving' | 'reserved' | 'refused' | 'issued' | 'released';

export interface Appointment {
  id: string;
  office_id: string;
  topic: { id: string; title: LocalizedText };
  channel: Channel;
  adviser: { id: string; display_name: string };
  client: {
    id: string;
    reference: string | null;
    display_name: string | null;
    phone: string | null;
    language: Locale;
  } | null;
  room: { id: string; name: string } | null;
  starts_at: string;
  ends_at: string;
  zone: string;
  state: AppointmentState;
  voucher_requested: boolean;
  voucher_state: VoucherState;
  voucher_refusal: string | null;
  link: { issued_at: string } | null;
  survey: { client_done: boolean; adviser_done: boolean; open: boolean };
  version: number;
}

export interface Topic {
  id: string;
  office_id: string;
  title: LocalizedText;
  description: LocalizedText | null;
  channels: Channel[];
  duration_minutes: number;
  break_minutes: number;
  active: boolean;
  version: number;
}

export interface Adviser {
  id: string;
  office_id: string;
  display_name: string;
  video_opt_in: boolean;
  active: boolean;
  version: number;
}

export interface Slot {
  starts_at: string;
  ends_at: string;
  adviser_id: string;
  adviser_name: string;
  room_id: string | null;
}

export interface Client {
  id: string;
  reference: string | null;
  display_name: string | null;
  phone: string | null;
  email: string | null;
  language: Locale;
  version: number;
}

export interface WaitingPerson {
  appointment_id: string;
  participant_id: string;
  part: 'client' | 'companion' | 'interpreter';
  since: string;
}
