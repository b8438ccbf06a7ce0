import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/data_allowance';
import { readAll, type Listing } from '@/api/staff/pages';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

export type Product = components['schemas']['ProductRead'];
export type Stock = components['schemas']['Stock'];

export const productsPath = '/api/allowance/v1/products';
export const productsKey = ['staff', 'products'];

export const productsQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...productsKey, officeId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Product>>(productsPath, {
          query: { office_id: officeId, cursor },
          signal,
        }),
      ),
  });

export const stockQuery = (productId: string) =>
  queryOptions({
    queryKey: [...productsKey, 'stock', productId],
    queryFn: ({ signal }) => staffHttp.get<Stock>(`${productsPath}/${productId}/stock`, { signal }),
  });

export type NewProduct = components['schemas']['ProductCreate'];

export const useCreateProduct = (onDone: () => void) =>
  useIntent(
    (product: NewProduct, idempotencyKey) =>
      staffHttp.post<Product>(productsPath, product, { idempotencyKey }),
    { invalidates: [productsKey], onSuccess: onDone },
  );

export function useChangeProduct(product: Product) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: components['schemas']['ProductChange']) =>
      staffHttp.patch<Product>(`${productsPath}/${product.id}`, changes, {
        ifMatch: product.version,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: productsKey }),
  });
}
