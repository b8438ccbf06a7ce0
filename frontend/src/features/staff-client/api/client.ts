import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { appointmentsKey } from '@/api/staff/appointments';
import type { Client } from '@/api/staff/types';
import { purposeHeader, type Purpose } from '@/domain/clients/purposes';
import type { Contact } from '@/domain/clients/clientContact';
import { staffHttp } from '@/lib/staffSession';

export const clientPath = (id: string) => `/api/appointments/v1/clients/${id}`;

/** purpose: why, where the person has no talk with whoever asks; the service says if it is needed. */
export const clientQuery = (id: string, purpose: Purpose | null) =>
  queryOptions({
    queryKey: ['staff', 'clients', id, purpose],
    queryFn: ({ signal }) =>
      staffHttp.get<Client>(clientPath(id), { headers: purposeHeader(purpose), signal }),
    // Contact data stays no longer in memory than its page.
    gcTime: 0,
  });

/** What the person changed; null erases, what is left out stays. */
export type ClientChanges = Partial<{ [Name in keyof Contact]: Contact[Name] | null }>;

/** purpose: why the file is open; its answer shows the file again. */
export function useChangeClient(id: string, purpose: Purpose | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ changes, version }: { changes: ClientChanges; version: number }) =>
      staffHttp.patch<Client>(clientPath(id), changes, {
        ifMatch: version,
        headers: purposeHeader(purpose),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: appointmentsKey }),
  });
}
