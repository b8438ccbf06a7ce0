import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { advisersKey, advisersPath } from '@/api/staff/advisers';
import { readAll, type Listing } from '@/api/staff/pages';
import type { Absence, Adviser, Stretch, WeeklyHours } from '@/api/staff/types';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

export const hoursPath = (adviserId: string) => `${advisersPath}/${adviserId}/working-hours`;

export const hoursQuery = (adviserId: string) =>
  queryOptions({
    queryKey: [...advisersKey, 'hours', adviserId],
    queryFn: ({ signal }) => staffHttp.get<WeeklyHours>(hoursPath(adviserId), { signal }),
  });

export const absencesQuery = (adviserId: string) =>
  queryOptions({
    queryKey: [...advisersKey, 'absences', adviserId],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Absence>>(`${advisersPath}/${adviserId}/absences`, {
          query: { cursor },
          signal,
        }),
      ),
  });

export const useCreateAdviser = (onDone: () => void) =>
  useIntent(
    (adviser: { id: string; office_id: string; display_name: string }, idempotencyKey) =>
      staffHttp.post<Adviser>(advisersPath, adviser, { idempotencyKey }),
    { invalidates: [advisersKey], onSuccess: onDone },
  );

export function useChangeAdviser(adviser: Adviser) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: { display_name?: string; active?: boolean }) =>
      staffHttp.patch<Adviser>(`${advisersPath}/${adviser.id}`, changes, {
        ifMatch: adviser.version,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: advisersKey }),
  });
}

export function useSaveHours(adviserId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ items, version }: { items: Stretch[]; version: number }) =>
      staffHttp.put<WeeklyHours>(hoursPath(adviserId), { items }, { ifMatch: version }),
    onSuccess: (saved) => queries.setQueryData(hoursQuery(adviserId).queryKey, saved),
  });
}

export const useAddAbsence = (adviserId: string, onDone: () => void) =>
  useIntent(
    (absence: { starts_at: string; ends_at: string }, idempotencyKey) =>
      staffHttp.post<Absence>(`${advisersPath}/${adviserId}/absences`, absence, {
        idempotencyKey,
      }),
    { invalidates: [advisersKey], onSuccess: onDone },
  );

export function useDeleteAbsence(adviserId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (absenceId: string) =>
      staffHttp.delete(`${advisersPath}/${adviserId}/absences/${absenceId}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: advisersKey }),
  });
}
