import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/data_allowance';
import { staffHttp } from '@/lib/staffSession';

type Forecast = components['schemas']['Forecast'];
export type VoucherOutlook = components['schemas']['VoucherOutlook'];
export type BrandOutlook = components['schemas']['BrandOutlook'];

/**
 * What a talk of this length needs with the data-saving profile, in megabytes. With the time that
 * is chosen also whether a voucher can be had for it as of now: budgets go by the year of the talk.
 */
export const forecastQuery = (officeId: string, minutes: number, startsAt: string | null) =>
  queryOptions({
    queryKey: ['staff', 'forecast', officeId, minutes, startsAt],
    queryFn: ({ signal }) =>
      staffHttp.get<Forecast>('/api/allowance/v1/forecasts', {
        query: {
          minutes,
          profile: 'sparsam',
          ...(startsAt && { office_id: officeId, starts_at: startsAt }),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
