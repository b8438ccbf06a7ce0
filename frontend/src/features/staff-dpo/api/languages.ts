import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

export type Language = components['schemas']['LanguageRead'];
export type NewLanguage = components['schemas']['LanguageCreate'];
export type Offer = components['schemas']['OfferRead'];

const languagesPath = '/api/consent/v1/languages';
const languagesKey = ['staff', 'languages'];
const offerPath = (officeId: string) => `/api/consent/v1/offices/${officeId}/languages`;

/** All languages that declarations may be written in. */
export const languagesQuery = queryOptions({
  queryKey: [...languagesKey, 'all'],
  queryFn: ({ signal }) =>
    staffHttp.get<components['schemas']['Languages']>(languagesPath, { signal }),
});

/** Those in which an office offers its declarations. */
export const offerQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...languagesKey, 'offered', officeId],
    queryFn: ({ signal }) => staffHttp.get<Offer>(offerPath(officeId), { signal }),
  });

export const useAddLanguage = (onDone: (added: Language) => void) =>
  useIntent(
    (language: NewLanguage, idempotencyKey) =>
      staffHttp.post<Language>(languagesPath, language, { idempotencyKey }),
    { invalidates: [languagesKey], onSuccess: onDone },
  );

export function useChooseLanguages(officeId: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (tags: string[]) => staffHttp.put<Offer>(offerPath(officeId), { tags }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: languagesKey });
      onDone();
    },
  });
}
