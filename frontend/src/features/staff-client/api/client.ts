import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { appointmentsKey } from '@/api/staff/appointments';
import type { Client } from '@/api/staff/types';
import type { Contact } from '@/domain/clients/clientContact';
import { staffHttp } from '@/lib/staffSession';

export const clientPath = (id: string) => `/api/appointments/v1/clients/${id}`;

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'clients', id],
    queryFn: ({ signal }) => staffHttp.get<Client>(clientPath(id), { signal }),
    // Contact data stays no longer in memory than its page.
    gcTime: 0,
  });

/** What the person changed; null erases, what is left out stays. */
export type ClientChanges = Partial<{ [Name in keyof Contact]: Contact[Name] | null }>;

export function useChangeClient(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ changes, version }: { changes: ClientChanges; version: number }) =>
      staffHttp.patch<Client>(clientPath(id), changes, { ifMatch: version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: appointmentsKey }),
  });
}
