import { queryOptions } from '@tanstack/react-query';

import { visitHttp } from '@/lib/visitSession';

export interface Declaration {
  declaration_id: string;
  version: number;
  locale: string;
  title: string;
  body_markdown: string;
  short: string;
  text_sha256: string;
  dpo: { name: string; email: string; phone: string };
  needs_legal_review: boolean;
}

export interface MyConsent {
  state: 'none' | 'given' | 'withdrawn';
  given_at: string | null;
  withdrawn_at: string | null;
  /** When the call service has shut this person out; null while that is under way. */
  carried_out_at: string | null;
}

const base = (appointmentId: string) => `/api/consent/v1/appointments/${appointmentId}`;

/** The language is part of the key: the text consented to is the text that was shown. */
export const declarationQuery = (appointmentId: string, locale: string) =>
  queryOptions({
    queryKey: ['visit', 'declaration', appointmentId, locale],
    queryFn: ({ signal }) =>
      visitHttp.get<Declaration>(`${base(appointmentId)}/declaration`, {
        query: { locale },
        signal,
      }),
    staleTime: 60_000,
  });

export const consentQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: ['visit', 'consent', appointmentId],
    queryFn: ({ signal }) =>
      visitHttp.get<MyConsent>(`${base(appointmentId)}/consents/me`, { signal }),
  });

export const giveConsent = (appointmentId: string, declaration: Declaration, key: string) =>
  visitHttp.post<MyConsent>(
    `${base(appointmentId)}/consents`,
    {
      declaration_id: declaration.declaration_id,
      text_sha256: declaration.text_sha256,
      locale: declaration.locale,
    },
    { idempotencyKey: key },
  );

export const withdrawConsent = (appointmentId: string, key: string) =>
  visitHttp.post<MyConsent>(
    `${base(appointmentId)}/consents/withdraw`,
    {},
    { idempotencyKey: key },
  );
