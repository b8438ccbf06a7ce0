import { queryOptions, useQueryClient } from '@tanstack/react-query';

import { useIntent } from '@/api/staff/useIntent';
import type { Locale } from '@/lib/i18n';
import { staffHttp } from '@/lib/staffSession';

export interface Declaration {
  declaration_id: string;
  version: number;
  locale: Locale;
  title: string;
  short: string;
  body_markdown: string;
  text_sha256: string;
  dpo: { name: string; email: string; phone: string };
  needs_legal_review: boolean;
}

export interface OwnConsent {
  state: 'none' | 'given' | 'withdrawn';
  withdrawn_at: string | null;
  carried_out_at: string | null;
}

const base = (appointmentId: string) => `/api/consent/v1/appointments/${appointmentId}`;
const consentKey = (appointmentId: string) => ['staff', 'consent', appointmentId];

/** The declaration an adviser reads, in the language of the page. */
export const declarationQuery = (appointmentId: string, locale: string) =>
  queryOptions({
    queryKey: ['staff', 'declaration', appointmentId, locale],
    queryFn: ({ signal }) =>
      staffHttp.get<Declaration>(`${base(appointmentId)}/declaration`, {
        query: { locale },
        signal,
      }),
    staleTime: 60_000,
  });

export const ownConsentQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: consentKey(appointmentId),
    queryFn: ({ signal }) =>
      staffHttp.get<OwnConsent>(`${base(appointmentId)}/consents/me`, { signal }),
    staleTime: 0,
    // Until the server has carried a withdrawal out, which it retries by itself.
    refetchInterval: ({ state }) =>
      state.data?.state === 'withdrawn' && !state.data.carried_out_at ? 1_000 : false,
  });

/** Consents to exactly the text that was shown. */
export const useGiveConsent = (appointmentId: string) =>
  useIntent(
    ({ declaration_id, text_sha256, locale }: Declaration, idempotencyKey) =>
      staffHttp.post<unknown>(
        `${base(appointmentId)}/consents`,
        { declaration_id, text_sha256, locale },
        { idempotencyKey },
      ),
    { invalidates: [consentKey(appointmentId)] },
  );

/** Takes one's consent back; the answer says when the server has carried it out. */
export function useWithdrawConsent(appointmentId: string) {
  const queries = useQueryClient();
  return useIntent(
    (_variables: Record<string, never>, idempotencyKey) =>
      staffHttp.post<OwnConsent>(
        `${base(appointmentId)}/consents/withdraw`,
        {},
        { idempotencyKey },
      ),
    {
      onSuccess: (answer) => queries.setQueryData(ownConsentQuery(appointmentId).queryKey, answer),
    },
  );
}
