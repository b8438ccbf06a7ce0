import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/data_allowance';
import { useIntent } from '@/api/staff/useIntent';
import { readProblem } from '@/lib/problem';
import { saveFile } from '@/lib/saveFile';
import { staffHttp } from '@/lib/staffSession';

export type Closing = components['schemas']['ClosingRead'];
export type Closings = components['schemas']['Closings'];
export type ExportForm = 'csv' | 'xlsx' | 'postings' | 'totals';

const pathOf = (budgetId: string) => `/api/allowance/v1/budgets/${budgetId}`;

/** The closed months of a budget, the newest first, and the one that is next. */
export const closingsQuery = (budgetId: string) =>
  queryOptions({
    queryKey: ['staff', 'budgets', 'closings', budgetId],
    queryFn: ({ signal }) =>
      staffHttp.get<Closings>(`${pathOf(budgetId)}/closings`, { query: { limit: 200 }, signal }),
  });

/** Closes all months up to one. */
export const useClose = (budgetId: string, onDone: () => void) =>
  useIntent(
    (change: { through: string }, idempotencyKey) =>
      staffHttp.post<Closings>(`${pathOf(budgetId)}/closings`, change, { idempotencyKey }),
    { invalidates: [['staff', 'budgets']], onSuccess: onDone },
  );

const NAMES: Record<ExportForm, (month: string) => string> = {
  csv: (month) => `buchungen-${month}.csv`,
  xlsx: (month) => `buchungen-${month}.xlsx`,
  postings: (month) => `buchungsstapel-${month}.csv`,
  totals: (month) => `kontrollsummen-${month}.csv`,
};

/** Puts a month's file into the downloads; of an open month its name says that it is not final. */
export async function downloadMonth(
  budgetId: string,
  month: string,
  form: ExportForm,
  isFinal: boolean,
): Promise<void> {
  const response = await staffHttp.fetch(`${pathOf(budgetId)}/months/${month}/export?file=${form}`);
  if (!response.ok) throw await readProblem(response);
  saveFile(await response.blob(), NAMES[form](isFinal ? month : `${month}-vorlaeufig`));
}
