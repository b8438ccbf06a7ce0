import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/data_allowance';
import { readAll, type Listing } from '@/api/staff/pages';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

import { productsKey, productsPath } from './products';

export type PinBatch = components['schemas']['PinBatchState'];

/** What was uploaded for a product and what became of it, the newest first. */
export const pinBatchesQuery = (productId: string) =>
  queryOptions({
    queryKey: [...productsKey, 'pin-batches', productId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<PinBatch>>(`${productsPath}/${productId}/pin-batches`, {
          query: { cursor },
          signal,
        }),
      ),
  });

/** Takes out of the pool what nobody has seen. */
export const useRecall = (productId: string, onDone: (batch: PinBatch) => void) =>
  useIntent(
    ({ batchId }: { batchId: string }, idempotencyKey) =>
      staffHttp.post<PinBatch>(
        `${productsPath}/${productId}/pin-batches/${batchId}/recall`,
        undefined,
        { idempotencyKey },
      ),
    { invalidates: [productsKey], onSuccess: onDone },
  );
