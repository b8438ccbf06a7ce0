import { useMutation, useQueryClient } from '@tanstack/react-query';

import { advisersKey, advisersPath } from '@/api/staff/advisers';
import type { BookedTalks } from '@/api/staff/bookedTalks';
import type { Adviser } from '@/api/staff/types';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

export const useCreateAdviser = (onDone: () => void) =>
  useIntent(
    (adviser: { id: string; office_id: string; display_name: string }, idempotencyKey) =>
      staffHttp.post<Adviser>(advisersPath, adviser, { idempotencyKey }),
    { invalidates: [advisersKey], onSuccess: onDone },
  );

export function useChangeAdviser(adviser: Adviser) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: {
      display_name?: string;
      active?: boolean;
      booked_talks?: BookedTalks;
    }) =>
      staffHttp.patch<Adviser>(`${advisersPath}/${adviser.id}`, changes, {
        ifMatch: adviser.version,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: advisersKey }),
  });
}
