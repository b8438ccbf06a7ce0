import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Made = Schemas['RecordRead'];
export type Section = Schemas['Section'];
export type Block = Section['blocks'][number];
export type StatementRead = Schemas['StatementRead'];
export type Which = 'record' | 'impact';
export type Form = 'pdf' | 'odt';

const path = (officeId: string) => `/api/consent/v1/offices/${officeId}/processing-record`;
const key = (officeId: string) => ['staff', 'processing-record', officeId];
/** All five services look something up, and LiveKit and the public address are asked. */
export const MAKING_MS = 60_000;

export const recordQuery = (officeId: string, which: Which, locale: string) =>
  queryOptions({
    queryKey: [...key(officeId), which, locale],
    queryFn: ({ signal }) =>
      staffHttp.get<Made>(path(officeId), { query: { which }, signal, timeoutMs: MAKING_MS }),
    // Each making asks all services: only when the person wants it.
    staleTime: Infinity,
  });

export const fileUrl = (officeId: string, which: Which, form: Form) =>
  `${path(officeId)}/file?form=${form}&which=${which}`;

export function useWriteStatement(officeId: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ about, text, version }: { about: string; text: string; version: number }) =>
      staffHttp.put<StatementRead>(
        `${path(officeId)}/statements/${about}`,
        { text },
        { ifMatch: version },
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: key(officeId) });
      onDone();
    },
  });
}
