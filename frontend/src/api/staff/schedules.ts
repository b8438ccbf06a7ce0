import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { staffHttp } from '@/lib/staffSession';

import { advisersKey, advisersPath } from './advisers';
import { appointmentsKey } from './appointments';
import type { BookedTalks } from './bookedTalks';
import { readAll, type Listing } from './pages';
import type { Absence, Stretch, WeeklyHours } from './types';
import { useIntent } from './useIntent';

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
          query: { limit: 200, cursor },
          signal,
        }),
      ),
  });

export interface HoursChange {
  items: Stretch[];
  version: number;
  booked_talks?: BookedTalks;
}

export function useSaveHours(adviserId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ items, version, booked_talks = 'refuse' }: HoursChange) =>
      staffHttp.put<WeeklyHours>(
        hoursPath(adviserId),
        { items, booked_talks },
        { ifMatch: version },
      ),
    onSuccess: (saved) => queries.setQueryData(hoursQuery(adviserId).queryKey, saved),
  });
}

export interface NewAbsence {
  starts_at: string;
  ends_at: string;
  stand_in_id?: string | null;
  booked_talks?: BookedTalks;
}

export const useAddAbsence = (adviserId: string, onDone: () => void) =>
  useIntent(
    (absence: NewAbsence, idempotencyKey) =>
      staffHttp.post<Absence>(`${advisersPath}/${adviserId}/absences`, absence, {
        idempotencyKey,
      }),
    { invalidates: [advisersKey, appointmentsKey], onSuccess: onDone },
  );

export function useDeleteAbsence(adviserId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (absenceId: string) =>
      staffHttp.delete(`${advisersPath}/${adviserId}/absences/${absenceId}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: advisersKey }),
  });
}
