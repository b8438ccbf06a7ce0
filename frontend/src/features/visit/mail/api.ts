import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { visitHttp } from '@/lib/visitSession';

import type { Declaration } from '../api/consent';

type MyContact = components['schemas']['OwnContactConsent'];

const base = '/api/consent/v1/my/contact';

/** Whether the client agreed to e-mails, and whether the office has a text to agree to. */
export const contactQuery = queryOptions({
  queryKey: ['visit', 'contact'],
  queryFn: ({ signal }) => visitHttp.get<MyContact>(base, { signal }),
});

export const contactTextQuery = (locale: string) =>
  queryOptions({
    queryKey: ['visit', 'contact', 'declaration', locale],
    queryFn: ({ signal }) =>
      visitHttp.get<Declaration>(`${base}/declaration`, { query: { locale }, signal }),
    staleTime: 60_000,
  });

export const agreeToMail = (declaration: Declaration, idempotencyKey: string) =>
  visitHttp.post<MyContact>(
    `${base}/agree`,
    {
      declaration_id: declaration.declaration_id,
      text_sha256: declaration.text_sha256,
      locale: declaration.locale,
    },
    { idempotencyKey },
  );

/** A no, or a yes taken back: the same tap. */
export const refuseMail = (idempotencyKey: string) =>
  visitHttp.post<MyContact>(`${base}/refuse`, {}, { idempotencyKey });
