import { queryOptions } from '@tanstack/react-query';

import { staffHttp } from '@/lib/staffSession';

import { readAll, type Listing } from './pages';
import type { Appointment } from './types';

export const appointmentsPath = '/api/appointments/v1/appointments';

/** Everything that shows appointments: out of date after any change to one. */
export const appointmentsKey = ['staff', 'appointments'];

export interface AppointmentFilter {
  officeId: string;
  adviserId: string | null;
  /** UTC instants; from inclusive, to exclusive. */
  from: string;
  to: string;
}

/** All appointments of a few days, in order of time. */
export const appointmentsQuery = ({ officeId, adviserId, from, to }: AppointmentFilter) =>
  queryOptions({
    queryKey: [...appointmentsKey, 'list', officeId, adviserId, from, to],
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Appointment>>(appointmentsPath, {
          query: { office_id: officeId, adviser_id: adviserId, from, to, limit: 200, cursor },
          signal,
        }),
      ),
  });

/** Nobody knows yet whether there is a voucher, for one of the people at least. */
const isReserving = (appointment: Appointment) =>
  [appointment, ...appointment.clients].some(({ voucher_state }) => voucher_state === 'reserving');

export const appointmentQuery = (id: string) =>
  queryOptions({
    queryKey: [...appointmentsKey, 'one', id],
    queryFn: ({ signal }) => staffHttp.get<Appointment>(`${appointmentsPath}/${id}`, { signal }),
    // The voucher is reserved a moment after the booking: look again until it is decided.
    refetchInterval: ({ state }) => (state.data && isReserving(state.data) ? 700 : 30_000),
  });
