import { queryOptions } from '@tanstack/react-query';

import { staffHttp } from '@/lib/staffSession';

import { readAll, type Listing } from './pages';
import type { Channel, Slot } from './types';

export interface SlotSearch {
  officeId: string;
  topicId: string;
  channel: Channel;
  adviserId: string | null;
  /** UTC instants, at most 31 days apart. */
  from: string;
  to: string;
}

export const slotsKey = ['staff', 'slots'];

const query = (search: SlotSearch) => ({
  office_id: search.officeId,
  topic_id: search.topicId,
  channel: search.channel,
  adviser_id: search.adviserId,
  from: search.from,
  to: search.to,
});

/** Every free slot of a short span. */
export const slotsQuery = (search: SlotSearch) =>
  queryOptions({
    queryKey: [...slotsKey, 'all', search],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Slot>>('/api/appointments/v1/slots', {
          query: { ...query(search), limit: 200, cursor },
          signal,
        }),
      ),
    staleTime: 5_000,
  });

/** The first free slot of a long span, or null. */
export const nextSlotQuery = (search: SlotSearch) =>
  queryOptions({
    queryKey: [...slotsKey, 'next', search],
    queryFn: async ({ signal }) => {
      const page = await staffHttp.get<Listing<Slot>>('/api/appointments/v1/slots', {
        query: { ...query(search), limit: 1 },
        signal,
      });
      return page.items[0] ?? null;
    },
    staleTime: 5_000,
  });
