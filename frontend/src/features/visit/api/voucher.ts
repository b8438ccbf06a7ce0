import { queryOptions } from '@tanstack/react-query';

import { isProblem } from '@/lib/problem';
import { visitHttp } from '@/lib/visitSession';

export interface MyVoucher {
  id: string;
  state: string;
  megabytes: number;
  provider_name: string;
  shown_at: string | null;
  may_show: boolean;
  why_not: 'consent_missing' | 'talk_over' | null;
}

export interface ShownVoucher {
  pin: string;
  provider_name: string;
  megabytes: number;
  redeem_hint: string;
}

const base = '/api/allowance/v1';

/** The person's voucher, or null when none was asked for. */
export const voucherQuery = queryOptions({
  queryKey: ['visit', 'voucher'],
  queryFn: async ({ signal }): Promise<MyVoucher | null> => {
    try {
      return await visitHttp.get<MyVoucher>(`${base}/my/voucher`, { signal });
    } catch (error) {
      if (isProblem(error, 'voucher-none')) return null;
      throw error;
    }
  },
});

/** Shows the PIN. Shown is spent; showing it again costs nothing more. */
export const showVoucher = (key: string) =>
  visitHttp.post<ShownVoucher>(`${base}/my/voucher/show`, {}, { idempotencyKey: key });

export interface Forecast {
  megabytes: number;
}

export const forecastQuery = (minutes: number) =>
  queryOptions({
    queryKey: ['visit', 'forecast', minutes],
    queryFn: ({ signal }) =>
      visitHttp.get<Forecast>(`${base}/forecasts`, {
        query: { minutes, profile: 'sparsam' },
        signal,
      }),
    staleTime: Infinity,
  });
