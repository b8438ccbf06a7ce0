import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';

import type { components as appointments } from '@/api/generated/appointments';
import type { components } from '@/api/generated/consent';
import { byCursor, type Listing } from '@/api/staff/pages';
import { useIntent } from '@/api/staff/useIntent';
import { isProblem } from '@/lib/problem';
import { staffHttp } from '@/lib/staffSession';

export type SubjectRequest = components['schemas']['SubjectRequestRead'];
export type NewSubjectRequest = components['schemas']['NewSubjectRequest'];
export type Closing = components['schemas']['Closing'];
export type WholePlan = components['schemas']['WholePlan'];
export type PersonOfTalk = components['schemas']['PersonOfTalk'];
export type Article = SubjectRequest['article'];
export type IdentityCheck = NonNullable<SubjectRequest['identity_check']>;
export type Extension = NonNullable<SubjectRequest['extension']>;
export type Refusal = NonNullable<SubjectRequest['refusal']>;
export type Measure = NonNullable<Closing['measures']>[number];

const requestsKey = ['staff', 'subject-requests'];

export const requestsPath = (officeId: string) =>
  `/api/consent/v1/offices/${officeId}/subject-requests`;

/** An office's requests, what is due first; of one state, or all. */
export const requestsQuery = (officeId: string, state: SubjectRequest['state'] | null) =>
  infiniteQueryOptions({
    queryKey: [...requestsKey, 'list', officeId, state],
    queryFn: ({ pageParam, signal }) =>
      staffHttp.get<Listing<SubjectRequest>>(requestsPath(officeId), {
        query: { state, cursor: pageParam },
        signal,
      }),
    ...byCursor,
  });

/** One request; asked again while its erasure goes on. */
export const requestQuery = (officeId: string, id: string) =>
  queryOptions({
    queryKey: [...requestsKey, 'one', officeId, id],
    queryFn: ({ signal }) =>
      staffHttp.get<SubjectRequest>(`${requestsPath(officeId)}/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'carrying_out' ? 3_000 : false),
  });

/** What an erasure would do now. Asked when the officer wants to see it: all services answer. */
export const planQuery = (officeId: string, id: string) =>
  queryOptions({
    queryKey: [...requestsKey, 'plan', officeId, id],
    queryFn: ({ signal }) =>
      staffHttp.get<WholePlan>(`${requestsPath(officeId)}/${id}/erasure-plan`, {
        signal,
        timeoutMs: 30_000,
      }),
    staleTime: 0,
    gcTime: 0,
  });

export const useNoteRequest = (officeId: string, onDone: (made: SubjectRequest) => void) =>
  useIntent(
    (request: NewSubjectRequest, idempotencyKey) =>
      staffHttp.post<SubjectRequest>(requestsPath(officeId), request, {
        idempotencyKey,
        timeoutMs: 30_000,
      }),
    { invalidates: [requestsKey], onSuccess: onDone },
  );

/**
 * A step of a request. Who was slower than somebody else sees the new state below the refusal;
 * the version is part of what is sent, so the next try is another intention.
 */
export function useStep<Body extends object>(
  request: SubjectRequest,
  step: 'identity-check' | 'extension' | 'close' | 'erasure' | 'data-copy',
  onDone?: () => void,
) {
  const queries = useQueryClient();
  const intent = useIntent(
    async ({ version, body }: { version: number; body: Body }, idempotencyKey) => {
      try {
        return await staffHttp.post<unknown>(
          `${requestsPath(request.office_id)}/${request.id}/${step}`,
          body,
          { idempotencyKey, ifMatch: version, timeoutMs: 30_000 },
        );
      } catch (error) {
        if (isProblem(error, 'precondition-failed', 'request-closed', 'copy-under-way')) {
          void queries.invalidateQueries({ queryKey: requestsKey });
        }
        throw error;
      }
    },
    { invalidates: [requestsKey], ...(onDone && { onSuccess: onDone }) },
  );
  const { isPending, error } = intent;
  return {
    isPending,
    error,
    mutate: (body: Body) => intent.mutate({ version: request.version, body }),
  };
}

/** The person's number by their customer number, or null. A POST: no number in any address. */
export async function findByReference(officeId: string, reference: string) {
  const found = await staffHttp.post<Listing<appointments['schemas']['FoundSubject']>>(
    `/api/appointments/v1/offices/${officeId}/subjects/search`,
    { reference },
  );
  return found.items[0]?.person_id ?? null;
}

export const findByAppointment = async (officeId: string, appointmentId: string) =>
  (
    await staffHttp.get<components['schemas']['PeopleOfTalk']>(
      `/api/consent/v1/offices/${officeId}/appointments/${appointmentId}/people`,
    )
  ).items;
