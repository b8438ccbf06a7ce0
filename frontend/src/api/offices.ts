import { queryOptions, useQuery } from '@tanstack/react-query';

import { publicHttp } from '@/lib/http';

import type { components } from './generated/appointments';

type Schemas = components['schemas'];
export type Office = Schemas['PublicOffice'];

const base = '/api/appointments/v1/public/offices';

export const officesQuery = queryOptions({
  queryKey: ['public-offices'],
  queryFn: ({ signal }) => publicHttp.get<Schemas['Page_PublicOffice_']>(base, { signal }),
  staleTime: 5 * 60_000,
});

export const officeQuery = (id: string) =>
  queryOptions({
    queryKey: ['public-offices', id],
    queryFn: ({ signal }) => publicHttp.get<Office>(`${base}/${id}`, { signal }),
    staleTime: 5 * 60_000,
  });

/** The offices a page should name: the one it knows, else every public one. */
export function useOffices(id?: string | null): Office[] {
  const one = useQuery({ ...officeQuery(id ?? ''), enabled: Boolean(id) });
  const all = useQuery({ ...officesQuery, enabled: !id });
  return id ? (one.data ? [one.data] : []) : (all.data?.items ?? []);
}
