import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Notice = Schemas['NoticeAnswer'];

const path = '/api/identity/v1/me/notices';
const noticesKey = ['staff', 'notices'];

/** What happened to one's account and was not acknowledged yet, the newest first. */
export const noticesQuery = queryOptions({
  queryKey: noticesKey,
  queryFn: ({ signal }) => staffHttp.get<Schemas['Notices']>(path, { signal }),
});

export function useAcknowledge() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => staffHttp.post<undefined>(`${path}/acknowledge`, { ids }),
    onSuccess: () => queries.invalidateQueries({ queryKey: noticesKey }),
  });
}
