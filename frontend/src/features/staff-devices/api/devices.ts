import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { staffHttp } from '@/lib/staffSession';

export type Device = components['schemas']['DeviceAnswer'];

const path = '/api/identity/v1/me/sessions';
const devicesKey = ['staff', 'devices'];

/** Where one is signed in. */
export const devicesQuery = queryOptions({
  queryKey: devicesKey,
  queryFn: ({ signal }) => staffHttp.get<components['schemas']['Devices']>(path, { signal }),
});

/** null: all but this one. */
export function useEndDevices() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string | null) =>
      id === null
        ? staffHttp.post<undefined>(`${path}/end-others`)
        : staffHttp.delete(`${path}/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: devicesKey }),
  });
}
