import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/appointments';
import type { BookedTalks } from '@/api/staff/bookedTalks';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type StaffOffice = Schemas['StaffOffice'];
export type ClosingDay = Schemas['ClosingDay'];
export type OfficeChanges = Omit<Schemas['OfficeChanges'], 'booked_talks'> & {
  booked_talks?: BookedTalks;
};

export const officePath = (id: string) => `/api/appointments/v1/offices/${id}`;
const officeKey = ['staff', 'office-record'];

/** The office's record, as its administration sees it. */
export const officeQuery = (id: string) =>
  queryOptions({
    queryKey: [...officeKey, id],
    queryFn: ({ signal }) => staffHttp.get<StaffOffice>(officePath(id), { signal }),
  });

export function useChangeOffice(onDone: (saved: StaffOffice) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      version,
      changes,
    }: {
      id: string;
      version: number;
      changes: OfficeChanges;
    }) => staffHttp.patch<StaffOffice>(officePath(id), changes, { ifMatch: version }),
    onSuccess: onDone,
    onSettled: () =>
      Promise.all(
        // Pages of clients and the staff's header name the office too.
        [officeKey, ['public-offices'], ['staff', 'offices']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
