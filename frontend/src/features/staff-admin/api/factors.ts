import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { useIntent } from '@/api/staff/useIntent';
import type { Role } from '@/domain/staff/StaffContext';
import { staffHttp } from '@/lib/staffSession';

import { accountsPath } from './accounts';

type Schemas = components['schemas'];
export type FactorRule = Schemas['FactorRuleAnswer'];

const rulePath = (officeId: string) => `/api/identity/v1/offices/${officeId}/second-factor`;
const ruleKey = ['staff', 'factor-rule'];

/** For which roles an office wants a second factor. */
export const factorRuleQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...ruleKey, officeId],
    queryFn: ({ signal }) => staffHttp.get<FactorRule>(rulePath(officeId), { signal }),
  });

export function useSettleFactorRule(officeId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ roles, version }: { roles: Role[]; version: number }) =>
      staffHttp.put<FactorRule>(rulePath(officeId), { roles }, { ifMatch: version }),
    onSettled: () => queries.invalidateQueries({ queryKey: ruleKey }),
  });
}

/** Takes somebody's second factors away; all their sessions end. */
export const useResetFactor = (onDone: () => void) =>
  useIntent(
    ({ id }: { id: string; at: number }, idempotencyKey) =>
      staffHttp.post<Schemas['FactorReset']>(
        `${accountsPath}/${id}/second-factor/reset`,
        {},
        { idempotencyKey },
      ),
    { invalidates: [], onSuccess: onDone },
  );
