import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { byCursor, type Listing } from '@/api/staff/pages';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Account = Schemas['AdministeredAccount'];
export type Invitation = Schemas['InvitationAnswer'];

export const accountsPath = '/api/identity/v1/accounts';
const accountsKey = ['staff', 'accounts'];

export const accountsQuery = (officeId: string) =>
  infiniteQueryOptions({
    queryKey: [...accountsKey, officeId],
    queryFn: ({ pageParam, signal }) =>
      staffHttp.get<Listing<Account>>(accountsPath, {
        query: { office_id: officeId, limit: 200, cursor: pageParam },
        signal,
      }),
    ...byCursor,
  });

/** How the mail of this installation goes; needed now and then, so not asked for all the time. */
export const mailStateQuery = queryOptions({
  queryKey: ['staff', 'mail-state'],
  queryFn: ({ signal }) => staffHttp.get<Schemas['MailState']>('/api/identity/v1/mail', { signal }),
  staleTime: 60_000,
});

export const useCreateAccount = (onDone: (created: Schemas['CreatedAccount']) => void) =>
  useIntent(
    (account: { email: string; display_name: string; roles: string[] }, idempotencyKey) =>
      staffHttp.post<Schemas['CreatedAccount']>(accountsPath, account, { idempotencyKey }),
    { invalidates: [accountsKey], onSuccess: onDone },
  );

export function useChangeAccount(onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      version,
      changes,
    }: {
      id: string;
      version: number;
      changes: { display_name?: string; roles?: string[]; active?: boolean };
    }) => staffHttp.patch<Account>(`${accountsPath}/${id}`, changes, { ifMatch: version }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: accountsKey });
      onDone?.();
    },
  });
}

/** A new invitation; the password so far stops working. */
export const useInviteAnew = (onDone: (invitation: Invitation) => void) =>
  useIntent(
    ({ id }: { id: string; at: number }, idempotencyKey) =>
      staffHttp.post<Invitation>(`${accountsPath}/${id}/invitation`, {}, { idempotencyKey }),
    { invalidates: [accountsKey], onSuccess: onDone },
  );
