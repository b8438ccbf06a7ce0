import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/appointments';
import { staffHttp } from '@/lib/staffSession';

export type WeekOfAnswers = components['schemas']['WeekOfAnswers'];
export type Side = WeekOfAnswers['side'];

/** The answers of the last weeks, the newest first; weeks without an answer are left out. */
export const surveysQuery = (officeId: string, weeks: number) =>
  queryOptions({
    queryKey: ['staff', 'surveys', officeId, weeks],
    queryFn: async ({ signal }) =>
      (
        await staffHttp.get<{ items: WeekOfAnswers[] }>('/api/appointments/v1/surveys', {
          query: { office_id: officeId, weeks },
          signal,
        })
      ).items,
  });
