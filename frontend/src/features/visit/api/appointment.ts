import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/appointments';
import { clock } from '@/lib/clock';
import type { Http } from '@/lib/http';
import { visitHttp } from '@/lib/visitSession';

type Schemas = components['schemas'];
export type MyAppointment = Schemas['MyAppointment'];
export type Channel = MyAppointment['channel'];
export type Slot = Schemas['MySlot'];
export type NewChannel = Schemas['MyChannelChange'];

const base = '/api/appointments/v1/my';

/** The appointment of whoever this is sent as. */
export const myAppointment = (http: Http, signal: AbortSignal) =>
  http.get<MyAppointment>(`${base}/appointment`, { signal });

export const appointmentQuery = queryOptions({
  queryKey: ['visit', 'appointment'],
  queryFn: ({ signal }) => myAppointment(visitHttp, signal),
});

const DAYS_AHEAD = 14;
/** Enough for two weeks of an ordinary office; nobody scrolls through more on a phone. */
const MOST_SLOTS = 600;

/** Free times for this talk, over another channel or at another time; the same adviser first. */
export const slotsQuery = (channel: Channel) =>
  queryOptions({
    queryKey: ['visit', 'slots', channel],
    queryFn: async ({ signal }) => {
      const from = new Date(clock.now());
      const to = new Date(from.getTime() + DAYS_AHEAD * 86_400_000);
      const range = { channel, from: from.toISOString(), to: to.toISOString(), limit: 200 };
      const slots: Slot[] = [];
      let cursor: string | null | undefined;
      do {
        const query = { ...range, cursor };
        const page = await visitHttp.get<Schemas['Page_MySlot_']>(`${base}/slots`, {
          query,
          signal,
        });
        slots.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor && slots.length < MOST_SLOTS);
      return slots;
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

/** A start with whom it was shown: the person agreed to nobody else. */
export const shownTime = ({ starts_at, adviser }: Slot) => ({ starts_at, adviser_id: adviser.id });

export const moveAppointment = (slot: Slot, change: Change) =>
  visitHttp.post<unknown>(`${base}/appointment/move`, shownTime(slot), options(change));

export const changeChannel = (channel: NewChannel, change: Change) =>
  visitHttp.post<unknown>(`${base}/appointment/channel`, channel, options(change));
