import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/data_allowance';
import { readAll, type Listing } from '@/api/staff/pages';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Brand = Schemas['BrandRead'];
export type Instructions = Schemas['Instructions'];
export type BrandFacts = Schemas['BrandFacts'];
export type NewBrand = Schemas['BrandCreate'];
export type BrandChanges = Schemas['BrandChange'];

const brandsPath = '/api/allowance/v1/brands';
const brandsKey = ['staff', 'brands'];

export const brandsQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...brandsKey, officeId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Brand>>(brandsPath, {
          query: { office_id: officeId, cursor },
          signal,
        }),
      ),
  });

/** Invented brands to begin with. */
export const examplesQuery = queryOptions({
  queryKey: [...brandsKey, 'examples'],
  queryFn: ({ signal }) =>
    staffHttp.get<BrandFacts[]>('/api/allowance/v1/brand-examples', { signal }),
  staleTime: Infinity,
});

export const useCreateBrand = (onDone: () => void) =>
  useIntent(
    (brand: NewBrand, idempotencyKey) =>
      staffHttp.post<Brand>(brandsPath, brand, { idempotencyKey }),
    { invalidates: [brandsKey], onSuccess: onDone },
  );

export function useChangeBrand(brand: Brand | null, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: BrandChanges) =>
      staffHttp.patch<Brand>(`${brandsPath}/${brand?.id}`, changes, {
        ...(brand && { ifMatch: brand.version }),
      }),
    onSuccess: () => onDone?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff'] }),
  });
}
