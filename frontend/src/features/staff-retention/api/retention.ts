import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components as Appointments } from '@/api/generated/appointments';
import type { components as Consent } from '@/api/generated/consent';
import { staffHttp } from '@/lib/staffSession';

export type Overview = Consent['schemas']['RetentionOverview'];
export type KeptByService = Consent['schemas']['KeptByService'];
export type KeptKind = Consent['schemas']['KeptKind'];
export type KeptDays = Appointments['schemas']['KeptDaysRead'];
export type Foresight = Appointments['schemas']['KeptDaysForesight'];

/** What an office may choose itself; the service refuses all others. */
export const choosable = ['appointment', 'contact', 'calendar'] as const;
export type Choosable = (typeof choosable)[number];
/** In days; null: the usual time. */
export type Choice = Record<Choosable, number | null>;

const key = (officeId: string) => ['staff', 'retention', officeId];
const keptDays = (officeId: string) => `/api/appointments/v1/offices/${officeId}/kept-days`;

export const overviewQuery = (officeId: string, locale: string) =>
  queryOptions({
    queryKey: [...key(officeId), 'overview', locale],
    queryFn: ({ signal }) =>
      staffHttp.get<Overview>(`/api/consent/v1/offices/${officeId}/retention-overview`, { signal }),
  });

export const keptDaysQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...key(officeId), 'days'],
    queryFn: ({ signal }) => staffHttp.get<KeptDays>(keptDays(officeId), { signal }),
  });

/** What a choice would delete with the next night; changes nothing. */
export const useForesight = (officeId: string) =>
  useMutation({
    mutationFn: (choice: Choice) =>
      staffHttp.get<Foresight>(`${keptDays(officeId)}/foresight`, { query: choice }),
  });

export function useChooseKeptDays(officeId: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { choice: Choice; version: number; mayTake: number }) =>
      staffHttp.put<KeptDays>(
        keptDays(officeId),
        { ...wanted.choice, may_take: wanted.mayTake },
        { ifMatch: wanted.version },
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: key(officeId) });
      onDone();
    },
  });
}
