import { queryOptions } from '@tanstack/react-query';

import type { Profile } from '@/call/api';
import { visitHttp } from '@/lib/visitSession';

export interface Participant {
  participant_id: string;
  state: 'waiting' | 'admitted' | 'left' | 'barred';
  profile_default: Profile;
  voucher: { bytes_limit: number } | null;
}

/** Asks to enter the waiting room. It may be repeated at will, so it is a query. */
export const participantQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: ['visit', 'participant', appointmentId],
    queryFn: ({ signal }) =>
      visitHttp.post<Participant>(
        `/api/media/v1/appointments/${appointmentId}/participants`,
        {},
        { signal },
      ),
  });
