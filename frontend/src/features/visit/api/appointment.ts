import { queryOptions } from '@tanstack/react-query';

import type { Office } from '@/api/offices';
import type { LocalizedText } from '@/lib/i18n';
import { visitHttp } from '@/lib/visitSession';

export type Channel = 'video' | 'phone' | 'protected_office';

export interface MyAppointment {
  id: string;
  office: Office;
  topic: { id: string; title: LocalizedText };
  channel: Channel;
  allowed_channels: Channel[];
  adviser: { id: string; display_name: string };
  starts_at: string;
  ends_at: string;
  zone: string;
  state: 'booked' | 'cancelled' | 'held' | 'no_show' | 'aborted';
  voucher_state: 'none' | 'reserving' | 'reserved' | 'refused' | 'issued' | 'released';
  waiting_room_opens_at: string;
  survey: { client_done: boolean; adviser_done?: boolean; open: boolean };
  version: number;
  moved_from?: string | null;
}

export interface Slot {
  starts_at: string;
  ends_at: string;
  adviser_id: string;
  adviser_name: string;
  room_id: string | null;
}

const base = '/api/appointments/v1/my';

export const appointmentQuery = queryOptions({
  queryKey: ['visit', 'appointment'],
  queryFn: ({ signal }) => visitHttp.get<MyAppointment>(`${base}/appointment`, { signal }),
});

const DAYS_AHEAD = 14;

/** Free times for this talk, over another channel or at another time; the same adviser first. */
export const slotsQuery = (channel: Channel) =>
  queryOptions({
    queryKey: ['visit', 'slots', channel],
    queryFn: async ({ signal }) => {
      const from = new Date();
      const to = new Date(from.getTime() + DAYS_AHEAD * 86_400_000);
      const query = { channel, from: from.toISOString(), to: to.toISOString(), limit: 200 };
      return (await visitHttp.get<{ items: Slot[] }>(`${base}/slots`, { query, signal })).items;
    },
  });

/** What a change needs: the version the person saw, and one key per intention. */
export interface Change {
  version: number;
  key: string;
}

const options = ({ version, key }: Change) => ({ ifMatch: version, idempotencyKey: key });

export const cancelAppointment = (change: Change) =>
  visitHttp.post<unknown>(`${base}/appointment/cancel`, {}, options(change));

export const moveAppointment = (starts_at: string, change: Change) =>
  visitHttp.post<unknown>(`${base}/appointment/move`, { starts_at }, options(change));

export interface NewChannel {
  channel: Channel;
  phone?: string;
  starts_at?: string;
}

export const changeChannel = (channel: NewChannel, change: Change) =>
  visitHttp.post<unknown>(`${base}/appointment/channel`, channel, options(change));
