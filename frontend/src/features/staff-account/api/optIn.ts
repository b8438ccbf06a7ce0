import { useMutation, useQueryClient } from '@tanstack/react-query';

import { advisersKey, advisersPath } from '@/api/staff/advisers';
import type { BookedTalks } from '@/api/staff/bookedTalks';
import { staffHttp } from '@/lib/staffSession';

/** One's own yes or no to video; nobody else can give it. */
export function useVideoOptIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { opted_in: boolean; booked_talks?: BookedTalks }) =>
      staffHttp.put<unknown>(`${advisersPath}/me/video-opt-in`, wish),
    onSuccess: () => queries.invalidateQueries({ queryKey: advisersKey }),
  });
}
