import { queryOptions, useQueryClient } from '@tanstack/react-query';

import { isProblem } from '@/lib/problem';
import { staffHttp } from '@/lib/staffSession';

import { readAll, type Listing } from './pages';
import type { Channel, Slot } from './types';

export interface SlotSearch {
  officeId: string;
  topicId: string;
  channel: Channel;
  adviserId: string | null;
  /** The talk that is about to be moved: its own time counts as free. */
  besides?: string;
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
  besides: search.besides,
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

/** Does a refusal say that the chosen time is not to be had, so that another must be chosen? */
export const isSlotLost = (error: unknown): boolean =>
  isProblem(error, 'slot-taken', 'slot-in-past', 'slot-off-hours', 'slot-too-far');

/** Fetches the free times anew: after a refusal those shown may be out of date. */
export function useRefreshSlots(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: slotsKey });
}
