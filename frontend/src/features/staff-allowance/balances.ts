import type { LedgerEntry } from './api/budgets';

/** An entry with what was available after it, in cents; null when that is not known. */
export interface BalancedEntry {
  entry: LedgerEntry;
  availableCents: number | null;
}

/** Counts back from what is available now; entries come newest first, without a gap. */
export function withBalances(entries: LedgerEntry[], nowCents: number | null): BalancedEntry[] {
  let left = nowCents;
  return entries.map((entry) => {
    const availableCents = left;
    if (left !== null) left -= changeOf(entry);
    return { entry, availableCents };
  });
}

/** What an entry did to the available money, in cents. */
const changeOf = ({ postings }: LedgerEntry): number =>
  postings
    .filter(({ account }) => account === 'available')
    .reduce((sum, { amount_cents }) => sum + amount_cents, 0);
