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

export interface LedgerPage extends Listing<LedgerEntry> {
  /** What was left after the newest entry, in cents; only with the first page. */
  available_cents: number | null;
}

/** The ledger, newest entry first. */
export const entriesQuery = (budgetId: string) =>
  infiniteQueryOptions({
    queryKey: [...budgetsKey, 'entries', budgetId],
    queryFn: ({ pageParam, signal }) => readLedger(budgetId, pageParam, signal),
    ...byCursor,
  });

/**
 * A page of the ledger. The budget is read before and after it: only when nothing was booked in
 * between do its figures belong to the newest entry, and no wrong sum is ever shown.
 */
async function readLedger(
  budgetId: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<LedgerPage> {
  const readBudget = async () =>
    cursor === null ? staffHttp.get<Budget>(`${base}/${budgetId}`, { signal }) : null;
  const before = await readBudget();
  const page = await staffHttp.get<Listing<LedgerEntry>>(`${base}/${budgetId}/entries`, {
    query: { limit: 100, cursor },
    signal,
  });
  const after = await readBudget();
  const still = before !== null && before.version === after?.version;
  return { ...page, available_cents: still ? before.available_cents : null };
}

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
