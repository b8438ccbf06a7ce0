import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { appointmentsKey } from '@/api/staff/appointments';
import { staffHttp } from '@/lib/staffSession';

export interface Voucher {
  id: string;
  state: 'requested' | 'reserved' | 'issued' | 'settled' | 'released' | 'refused';
  megabytes: number;
  provider_name: string;
}

export interface PrintedVoucher {
  pin: string;
  provider_name: string;
  megabytes: number;
  redeem_hint: string;
}

const path = (appointmentId: string) => `/api/allowance/v1/appointments/${appointmentId}/voucher`;

export const voucherQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: ['staff', 'voucher', appointmentId],
    queryFn: ({ signal }) => staffHttp.get<Voucher>(path(appointmentId), { signal }),
  });

/** Gives the PIN for a letter in this language; with that it is spent. Repeating gives the same. */
export function usePrintVoucher(appointmentId: string, language: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      staffHttp.post<PrintedVoucher>(
        `${path(appointmentId)}/print`,
        {},
        { headers: { 'Accept-Language': language } },
      ),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['staff', 'voucher', appointmentId] }),
        queries.invalidateQueries({ queryKey: appointmentsKey }),
      ]),
  });
}
