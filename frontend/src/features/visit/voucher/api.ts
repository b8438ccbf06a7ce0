import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/data_allowance';
import type { ShownVoucher } from '@/domain/vouchers/types';
import { isProblem } from '@/lib/problem';
import { visitHttp } from '@/lib/visitSession';

import type { Change } from '../api/appointment';

type Schemas = components['schemas'];
export type MyVoucher = Schemas['VoucherOfTalk'];
export type BrandChoice = Schemas['BrandChoice'];

export type { ShownVoucher };

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

export type Failure = Schemas['MyFailure'];
export type FailedStep = Failure['step'];

/** The newest of the person's codes that failed, or null. */
export const failureQuery = queryOptions({
  queryKey: ['visit', 'voucher-failure'],
  queryFn: async ({ signal }): Promise<Failure | null> => {
    try {
      return await visitHttp.get<Failure>(`${base}/my/voucher/failure`, { signal });
    } catch (error) {
      if (isProblem(error, 'voucher-none')) return null;
      throw error;
    }
  },
});

/** Says that the code did not work. Said twice it is the same. */
export const reportFailure = (told: Schemas['FailureReport'], key: string) =>
  visitHttp.post<Failure>(`${base}/my/voucher/failure`, told, { idempotencyKey: key });

/** The brands whose codes the office gives, each with whether there is one now. */
export const brandsQuery = queryOptions({
  queryKey: ['visit', 'voucher-brands'],
  queryFn: async ({ signal }): Promise<BrandChoice[]> => {
    const found = await visitHttp.get<Schemas['BrandChoices']>(`${base}/my/voucher-brands`, {
      signal,
    });
    return found.items;
  },
});

/** Says which brand the SIM card is of; null: none of those. A voucher of it is asked for. */
export const nameBrand = (brand_id: string | null, { version, key }: Change) =>
  visitHttp.post<unknown>(
    '/api/appointments/v1/my/appointment/voucher-brand',
    { brand_id },
    { ifMatch: version, idempotencyKey: key },
  );

/** What a talk of this length needs, in megabytes; it changes from day to day at most. */
export const forecastQuery = (minutes: number) =>
  queryOptions({
    queryKey: ['visit', 'forecast', minutes],
    queryFn: ({ signal }) =>
      visitHttp.get<Schemas['Forecast']>(`${base}/forecasts?minutes=${minutes}`, { signal }),
    staleTime: Infinity,
  });

/** Shows the code. Shown is spent; showing it again costs nothing more. */
export const showVoucher = (key: string) =>
  visitHttp.post<ShownVoucher>(`${base}/my/voucher/show`, {}, { idempotencyKey: key });
