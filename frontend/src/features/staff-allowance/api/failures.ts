import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/data_allowance';
import { byCursor, type Listing } from '@/api/staff/pages';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type FailedVoucher = Schemas['FailedVoucher'];
export type Resolution = NonNullable<FailedVoucher['resolution']>;
export type RuleRead = Schemas['RuleRead'];

const base = '/api/allowance/v1';
const key = ['staff', 'failed-vouchers'];

/** Codes that failed and are not cleared up. */
export const failuresQuery = (officeId: string) =>
  infiniteQueryOptions({
    queryKey: [...key, officeId],
    queryFn: ({ pageParam, signal }) =>
      staffHttp.get<Listing<FailedVoucher>>(`${base}/failed-vouchers`, {
        query: { office_id: officeId, open_only: true, cursor: pageParam },
        signal,
      }),
    ...byCursor,
  });

/** Books what became of a code. */
export const useClearUp = (voucherId: string, onDone: () => void) =>
  useIntent(
    (told: Schemas['ResolutionNote'], idempotencyKey) =>
      staffHttp.post<FailedVoucher>(`${base}/vouchers/${voucherId}/resolution`, told, {
        idempotencyKey,
      }),
    { invalidates: [['staff']], onSuccess: onDone },
  );

const ruleKey = (officeId: string) => ['staff', 'replacement-rule', officeId];
const rulePath = (officeId: string) => `${base}/offices/${officeId}/replacement-rule`;

export const ruleQuery = (officeId: string) =>
  queryOptions({
    queryKey: ruleKey(officeId),
    queryFn: ({ signal }) => staffHttp.get<RuleRead>(rulePath(officeId), { signal }),
  });

/** Lets another rule hold. */
export const useChangeRule = (officeId: string, onDone: () => void) =>
  useIntent(
    ({ rule, version }: Pick<RuleRead, 'rule' | 'version'>) =>
      staffHttp.patch<RuleRead>(rulePath(officeId), { rule }, { ifMatch: version }),
    { invalidates: [ruleKey(officeId)], onSuccess: onDone },
  );
