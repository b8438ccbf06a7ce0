import { queryOptions } from '@tanstack/react-query';

import { staffHttp } from '@/lib/staffSession';

export interface Forecast {
  megabytes: number;
}

/** What a talk of this length needs with the data-saving profile, in megabytes. */
export const forecastQuery = (minutes: number) =>
  queryOptions({
    queryKey: ['staff', 'forecast', minutes],
    queryFn: ({ signal }) =>
      staffHttp.get<Forecast>('/api/allowance/v1/forecasts', {
        query: { minutes, profile: 'sparsam' },
        signal,
      }),
    staleTime: Infinity,
  });
