import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type GroupRole = Schemas['GroupRoleDetails'];
export type NewGroupRole = Schemas['NewGroupRole'];
export type ChangedGroupRole = Schemas['ChangedGroupRole'];

const base = '/api/identity/v1/directory/groups';
const groupsKey = ['staff', 'groups'];
/** Whom a line concerns has other roles at once. */
const invalidates = [groupsKey, ['staff', 'accounts']];

export const groupsQuery = queryOptions({
  queryKey: groupsKey,
  queryFn: ({ signal }) => staffHttp.get<Schemas['GroupTable']>(base, { signal }),
});

export const useAddGroup = (onDone: (changed: ChangedGroupRole) => void) =>
  useIntent(
    (line: NewGroupRole, idempotencyKey) =>
      staffHttp.post<ChangedGroupRole>(base, line, { idempotencyKey }),
    { invalidates, onSuccess: onDone },
  );

export function useRemoveGroup(onDone: (changed: ChangedGroupRole) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => staffHttp.call<ChangedGroupRole>('DELETE', `${base}/${id}`),
    onSuccess: async (changed) => {
      await Promise.all(invalidates.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onDone(changed);
    },
  });
}
