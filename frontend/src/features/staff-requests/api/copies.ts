import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { useIntent } from '@/api/staff/useIntent';
import type { Locale } from '@/lib/i18n';
import { isProblem, readProblem } from '@/lib/problem';
import { staffHttp } from '@/lib/staffSession';

import { requestsPath, type SubjectRequest } from './requests';

export type DataCopy = components['schemas']['DataCopyRead'];
export type IssuedCopyLink = components['schemas']['IssuedCopyLink'];

const key = (request: SubjectRequest) => ['staff', 'subject-requests', 'copy', request.id];
const path = (request: SubjectRequest) =>
  `${requestsPath(request.office_id)}/${request.id}/data-copy`;
/** Making a PDF may wait for a process that has just been started. */
const PATIENCE_MS = 60_000;

/** How far the copy is, or null before it was begun; asked again until it is whole. */
export const copyQuery = (request: SubjectRequest) =>
  queryOptions({
    queryKey: key(request),
    queryFn: async ({ signal }) => {
      try {
        return await staffHttp.get<DataCopy>(path(request), { signal });
      } catch (error) {
        if (isProblem(error, 'not-found')) return null;
        throw error;
      }
    },
    refetchInterval: ({ state }) => (state.data && !state.data.ready_at ? 2_000 : false),
  });

export const useMakeCopyLink = (request: SubjectRequest) =>
  useIntent(
    ({ days }: { days: number }, idempotencyKey) =>
      staffHttp.post<IssuedCopyLink>(`${path(request)}/link`, { days }, { idempotencyKey }),
    { invalidates: [key(request)] },
  );

export const useRevokeCopyLink = (request: SubjectRequest, onDone: () => void) =>
  useIntent(
    (_: Record<string, never>, idempotencyKey) =>
      staffHttp.post<DataCopy>(`${path(request)}/link/revoke`, undefined, { idempotencyKey }),
    { invalidates: [key(request)], onSuccess: onDone },
  );

/** The PDF to look at or to print, in the person's language. */
export async function readCopyPdf(request: SubjectRequest, locale: Locale): Promise<Blob> {
  const response = await staffHttp.fetch(`${path(request)}/pdf?locale=${locale}`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw await readProblem(response);
  return response.blob();
}
