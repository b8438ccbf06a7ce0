import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/appointments';
import { appointmentsKey } from '@/api/staff/appointments';
import type { Appointment } from '@/api/staff/types';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Timetable = Omit<Schemas['Timetable'], 'talks'> & { talks: Appointment[] };
export type AdviserTimes = Schemas['AdviserTimes'];
export type OfficeDay = Schemas['OfficeDay'];
export type Span = Schemas['Span'];

export interface TimetableSearch {
  officeId: string;
  /** The first day, on the office's calendar. */
  day: string;
  /** 1 to 7. */
  days: number;
  /** null: everybody who takes talks. */
  adviserId: string | null;
}

/** Days of the office whole: talks, free time, what is closed, who is away. Looked at again often. */
export const timetableQuery = ({ officeId, day, days, adviserId }: TimetableSearch) =>
  queryOptions({
    queryKey: [...appointmentsKey, 'timetable', officeId, day, days, adviserId],
    queryFn: ({ signal }) =>
      staffHttp.get<Timetable>(`/api/appointments/v1/offices/${officeId}/timetable`, {
        query: { day, days, adviser_id: adviserId },
        signal,
      }),
    refetchInterval: 30_000,
  });
