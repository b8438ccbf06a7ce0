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

export interface PinFile {
  file: File;
  /** Leave the lines out that are wrong, and take the others. */
  onlyGood: boolean;
}

/** Sends a file of codes as it is. The same file again is the same upload, not a second one. */
export function useUploadPins(productId: string) {
  const queries = useQueryClient();
  const keys = useRef({ whole: new WeakMap<File, string>(), good: new WeakMap<File, string>() });
  return useMutation({
    mutationFn: ({ file, onlyGood }: PinFile) => {
      const known = onlyGood ? keys.current.good : keys.current.whole;
      const idempotencyKey = known.get(file) ?? newIdempotencyKey();
      known.set(file, idempotencyKey);
      return staffHttp.post<Schemas['PinBatchRead']>(pathOf(productId), file, {
        idempotencyKey,
        ...(onlyGood && { query: { only_good: true } }),
        headers,
        timeoutMs,
      });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: productsKey }),
  });
}
