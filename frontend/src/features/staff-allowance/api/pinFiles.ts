import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

import type { components } from '@/api/generated/data_allowance';
import { newIdempotencyKey } from '@/lib/http';
import { staffHttp } from '@/lib/staffSession';

import { productsKey, productsPath } from './products';

type Schemas = components['schemas'];
export type PinFilePreview = Schemas['PinFilePreview'];

// As it is: the service finds out how it was written.
const headers = { 'Content-Type': 'text/csv' };
/** A file of 100,000 lines is sealed code by code. */
const timeoutMs = 300_000;

const pathOf = (productId: string) => `${productsPath}/${productId}/pin-batches`;

/** Asks what is understood of a file; nothing is taken in. */
export const usePreviewPins = (productId: string) =>
  useMutation({
    mutationFn: (file: File) =>
      staffHttp.post<PinFilePreview>(`${pathOf(productId)}/preview`, file, { headers, timeoutMs }),
  });

/** Sends a file of codes as it is. The same file again is the same upload, not a second one. */
export function useUploadPins(productId: string) {
  const queries = useQueryClient();
  const keys = useRef(new WeakMap<File, string>());
  return useMutation({
    mutationFn: (file: File) => {
      const idempotencyKey = keys.current.get(file) ?? newIdempotencyKey();
      keys.current.set(file, idempotencyKey);
      return staffHttp.post<Schemas['PinBatchRead']>(pathOf(productId), file, {
        idempotencyKey,
        headers,
        timeoutMs,
      });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: productsKey }),
  });
}
