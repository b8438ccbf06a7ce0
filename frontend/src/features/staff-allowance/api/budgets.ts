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
  /** What was left after the newest entry, in cents; only with the first page of all entries. */
  available_cents: number | null;
}

/** Which entries are asked for; empty: all of them. */
export interface EntryFilter {
  kind: LedgerEntry['kind'] | '';
  voucherId: string | undefined;
}

/** The budget of this id, which another page leads to. */
export const budgetByIdQuery = (budgetId: string) =>
  queryOptions({
    queryKey: [...budgetsKey, 'one', budgetId],
    queryFn: ({ signal }) => staffHttp.get<Budget>(`${base}/${budgetId}`, { signal }),
  });

/** The ledger, newest entry first. */
export const entriesQuery = (budgetId: string, filter: EntryFilter) =>
  infiniteQueryOptions({
    queryKey: [...budgetsKey, 'entries', budgetId, filter],
    queryFn: ({ pageParam, signal }) => readLedger(budgetId, filter, pageParam, signal),
    ...byCursor,
  });

/**
 * A page of the ledger. The budget is read before and after it: only when nothing was booked in
 * between do its figures belong to the newest entry, and no wrong sum is ever shown.
 */
async function readLedger(
  budgetId: string,
  { kind, voucherId }: EntryFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<LedgerPage> {
  const whole = kind === '' && voucherId === undefined;
  const readBudget = async () =>
    cursor === null && whole ? staffHttp.get<Budget>(`${base}/${budgetId}`, { signal }) : null;
  const before = await readBudget();
  const page = await staffHttp.get<Listing<LedgerEntry>>(`${base}/${budgetId}/entries`, {
    query: { limit: 100, cursor, kind, voucher_id: voucherId },
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

/** By which law a budget is spent. */
export const useChangeLegalBasis = (budgetId: string, onDone: () => void) =>
  useIntent(
    (change: { legal_basis: string }, idempotencyKey) =>
      staffHttp.post<Budget>(`${base}/${budgetId}/legal-basis`, change, { idempotencyKey }),
    { invalidates: [budgetsKey], onSuccess: onDone },
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
