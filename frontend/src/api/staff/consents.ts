import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type PersonConsent = Schemas['PersonConsent'];

export const consentsKey = (appointmentId: string) => ['staff', 'consents', appointmentId];

/** Who in the talk has consented; only its adviser and the team lead are told. */
export const consentsQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: consentsKey(appointmentId),
    queryFn: ({ signal }) =>
      staffHttp.get<Schemas['PersonConsents']>(
        `/api/consent/v1/appointments/${appointmentId}/consents`,
        { signal },
      ),
    retry: false,
  });
