import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { readAll, type Listing } from '@/api/staff/pages';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

export type Declaration = components['schemas']['DeclarationRead'];
export type DeclarationSummary = components['schemas']['DeclarationSummary'];
export type DeclarationWrite = components['schemas']['DeclarationWrite'];
export type Audience = Declaration['audience'];
export type Purpose = Declaration['purpose'];

export const declarationsPath = '/api/consent/v1/declarations';
export const declarationsKey = ['staff', 'declarations'];

export const declarationsQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...declarationsKey, 'list', officeId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<DeclarationSummary>>(declarationsPath, {
          query: { office_id: officeId, limit: 200, cursor },
          signal,
        }),
      ),
  });

export const declarationQuery = (id: string) =>
  queryOptions({
    queryKey: [...declarationsKey, 'one', id],
    queryFn: ({ signal }) => staffHttp.get<Declaration>(`${declarationsPath}/${id}`, { signal }),
  });

export const useCreateDraft = (onDone: (draft: Declaration) => void) =>
  useIntent(
    (
      draft: DeclarationWrite & { office_id: string; purpose: Purpose; audience: Audience },
      idempotencyKey,
    ) => staffHttp.post<Declaration>(declarationsPath, draft, { idempotencyKey }),
    { invalidates: [declarationsKey], onSuccess: onDone },
  );

export function useSaveDraft(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, revision }: { draft: DeclarationWrite; revision: number }) =>
      staffHttp.put<Declaration>(`${declarationsPath}/${id}`, draft, { ifMatch: revision }),
    onSuccess: (saved) => {
      queries.setQueryData(declarationQuery(id).queryKey, saved);
      return queries.invalidateQueries({ queryKey: declarationsKey });
    },
  });
}

/** A step of a declaration's life, taken on what was read. */
const useStep = <Body extends object>(id: string, verb: string, onDone: () => void) =>
  useIntent(
    ({ revision, ...body }: { revision: number } & Body, idempotencyKey) =>
      staffHttp.post<Declaration>(`${declarationsPath}/${id}/${verb}`, body, {
        idempotencyKey,
        ifMatch: revision,
      }),
    { invalidates: [declarationsKey], onSuccess: onDone },
  );

/** Finds somebody else's draft good. */
export const useReview = (id: string, onDone: () => void) => useStep(id, 'review', onDone);

/** Tells those who write a draft what it lacks. */
export const useSendBack = (id: string, onDone: () => void) =>
  useStep<{ remark: string }>(id, 'send-back', onDone);

/** Makes a reviewed draft a version that never changes again. */
export const usePublish = (id: string, onDone: () => void) =>
  useStep<{ material_change: boolean }>(id, 'publish', onDone);

/** Takes a version back: nobody can agree to it any more. */
export const useRetire = (id: string, onDone: () => void) =>
  useStep<{ consents_end: boolean }>(id, 'retire', onDone);
