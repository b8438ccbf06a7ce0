import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { byCursor, type Listing } from '@/api/staff/pages';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Machine = Schemas['MachineClientDetails'];
export type NewMachine = Schemas['NewMachineClient'];
export type CreatedMachine = Schemas['CreatedMachineClient'];
export type Scope = NewMachine['scopes'][number];

const base = '/api/identity/v1/machine-clients';
const machinesKey = ['staff', 'machines'];

export const machinesQuery = infiniteQueryOptions({
  queryKey: machinesKey,
  queryFn: ({ pageParam, signal }) =>
    staffHttp.get<Listing<Machine>>(base, { query: { limit: 200, cursor: pageParam }, signal }),
  ...byCursor,
});

export const useCreateMachine = (onDone: (created: CreatedMachine) => void) =>
  useIntent(
    (machine: NewMachine, idempotencyKey) =>
      staffHttp.post<CreatedMachine>(base, machine, { idempotencyKey }),
    { invalidates: [machinesKey], onSuccess: onDone },
  );

export function useDeleteMachine(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (clientId: string) => staffHttp.delete(`${base}/${clientId}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: machinesKey });
      onDone();
    },
  });
}
