import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type ContactRefusalNoted = Schemas['ContactRefusalNoted'];

const contactKey = (personId: string) => ['staff', 'contact', personId];

/** Whether somebody agreed to e-mails; neither name nor address goes with it. */
export const contactQuery = (officeId: string, personId: string) =>
  queryOptions({
    queryKey: contactKey(personId),
    queryFn: ({ signal }) =>
      staffHttp.get<Schemas['ContactConsent']>(
        `/api/consent/v1/offices/${officeId}/contact-consents/${personId}`,
        { signal },
      ),
    retry: false,
  });

/** Notes a no to e-mails that somebody told the office; it holds at once. */
export const useNoteRefusal = (officeId: string, personId: string, onDone: () => void) =>
  useIntent(
    (noted: ContactRefusalNoted, idempotencyKey) =>
      staffHttp.post<Schemas['ContactConsent']>(
        `/api/consent/v1/offices/${officeId}/contact-refusals`,
        noted,
        { idempotencyKey },
      ),
    { invalidates: [contactKey(personId)], onSuccess: onDone },
  );
