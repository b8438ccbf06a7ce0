import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { appointmentsKey } from '@/api/staff/appointments';
import type { Gives, ShownVoucher } from '@/domain/vouchers/types';
import { staffHttp } from '@/lib/staffSession';

export interface Voucher {
  id: string;
  state: 'requested' | 'reserved' | 'issued' | 'settled' | 'released' | 'refused';
  brand_name: string;
  gives: Gives;
  /** A day of the calendar. */
  expires_on: string | null;
  expires_before_talk: boolean;
}

export type PrintedVoucher = ShownVoucher;

const voucherKey = (appointmentId: string) => ['staff', 'voucher', appointmentId];
const path = (appointmentId: string) => `/api/allowance/v1/appointments/${appointmentId}/voucher`;

/** Of a talk several people may have a voucher: it says whose is meant. */
export const voucherQuery = (appointmentId: string, personId: string) =>
  queryOptions({
    queryKey: [...voucherKey(appointmentId), personId],
    queryFn: ({ signal }) =>
      staffHttp.get<Voucher>(path(appointmentId), { query: { person_id: personId }, signal }),
  });

/** Gives the code for a letter in this language; with that it is spent. Repeating gives the same. */
export function usePrintVoucher(
  appointmentId: string,
  person: { id: string; language: string } | null,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      staffHttp.post<PrintedVoucher>(
        `${path(appointmentId)}/print`,
        {},
        {
          query: { person_id: person?.id },
          headers: { 'Accept-Language': person?.language ?? 'de' },
        },
      ),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: voucherKey(appointmentId) }),
        queries.invalidateQueries({ queryKey: appointmentsKey }),
      ]),
  });
}
