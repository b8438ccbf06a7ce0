import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { staffHttp } from '@/lib/staffSession';

export type GuardianRule = components['schemas']['RuleRead'];

export const guardianRulePath = (officeId: string) =>
  `/api/consent/v1/offices/${officeId}/guardian-rule`;

/** Whether an office demands that a minor's guardian agrees to talks by video as well. */
export const guardianRuleQuery = (officeId: string) =>
  queryOptions({
    queryKey: ['staff', 'guardian-rule', officeId],
    queryFn: ({ signal }) => staffHttp.get<GuardianRule>(guardianRulePath(officeId), { signal }),
    staleTime: 60_000,
  });
