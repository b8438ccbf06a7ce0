import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { visitHttp } from '@/lib/visitSession';

export type Declaration = components['schemas']['OwnDeclaration'];
/** `carried_out_at`: when the call service has shut the person out; null while that is under way. */
export type MyConsent = components['schemas']['OwnConsent'];

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
  visitHttp.post<components['schemas']['ConsentRead']>(
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
