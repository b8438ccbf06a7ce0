import { useMutation, useQueryClient } from '@tanstack/react-query';

import { advisersKey, advisersPath } from '@/api/staff/advisers';
import { staffHttp } from '@/lib/staffSession';

/** One's own yes or no to video; nobody else can give it. */
export function useVideoOptIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (optedIn: boolean) =>
      staffHttp.put<unknown>(`${advisersPath}/me/video-opt-in`, { opted_in: optedIn }),
    onSuccess: () => queries.invalidateQueries({ queryKey: advisersKey }),
  });
}
