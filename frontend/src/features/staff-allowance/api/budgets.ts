import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/data_allowance';
import { byCursor, type Listing } from '@/api/staff/pages';
import { useIntent } from '@/api/staff/useIntent';
import { staffHttp } from '@/lib/staffSession';

export type Budget = components['schemas']['BudgetRead'];
export type LedgerEntry = components['schemas']['LedgerEntryRead'];

const base = '/api/allowance/v1/budgets';
const budgetsKey = ['staff', 'budgets'];

/** The budget of an office and year, or null when none was opened. */
export const budgetQuery = (officeId: string, year: number) =>
  queryOptions({
    queryKey: [...budgetsKey, officeId, year],
    queryFn: async ({ signal }) => {
      const page = await staffHttp.get<Listing<Budget>>(base, {
        query: { office_id: officeId, year },
        signal,
      });
      return page.items[0] ?? null;
    },
  });

/** The ledger, newest entry first. */
export const entriesQuery = (budgetId: string) =>
  infiniteQueryOptions({
    queryKey: [...budgetsKey, 'entries', budgetId],
    queryFn: ({ pageParam, signal }) =>
      staffHttp.get<Listing<LedgerEntry>>(`${base}/${budgetId}/entries`, {
        query: { cursor: pageParam },
        signal,
      }),
    ...byCursor,
  });

export const useOpenBudget = () =>
  useIntent(
    (budget: { office_id: string; year: number }, idempotencyKey) =>
      staffHttp.post<Budget>(base, budget, { idempotencyKey }),
    { invalidates: [budgetsKey] },
  );

/** Money in (`fundings`) or out (`reductions`), in cents. */
export const useChangeAmount = (
  budgetId: string,
  kind: 'fundings' | 'reductions',
  onDone: () => void,
) =>
  useIntent(
    (change: { amount_cents: number; reference: string }, idempotencyKey) =>
      staffHttp.post<unknown>(`${base}/${budgetId}/${kind}`, change, { idempotencyKey }),
    { invalidates: [budgetsKey], onSuccess: onDone },
  );
