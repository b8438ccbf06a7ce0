import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/appointments';
import { staffHttp } from '@/lib/staffSession';

import { appointmentsKey } from './appointments';
import type { Listing } from './pages';

export type BookedTalk = components['schemas']['BookedTalk'];

/** What is booked with an adviser, in a room, about a topic or in a span of time. */
export type BookedWith = {
  adviser_id?: string;
  room_id?: string;
  topic_id?: string;
  channel?: 'video' | 'phone' | 'protected_office';
  /** UTC instants. */
  from?: string;
  to?: string;
};

/** „refuse": say so when talks are booked; „keep": they stay, and become tasks. */
export type BookedTalks = 'refuse' | 'keep';

/** The first talks that could be touched; which of them are, the refusal says. */
export const bookedTalksQuery = (officeId: string, booked: BookedWith, limit = 10) =>
  queryOptions({
    queryKey: [...appointmentsKey, 'booked', officeId, booked, limit],
    queryFn: ({ signal }) =>
      staffHttp.get<Listing<BookedTalk>>(`/api/appointments/v1/offices/${officeId}/booked-talks`, {
        query: { ...booked, limit },
        signal,
      }),
  });
