import { expect, it } from 'vitest';

import type { LedgerEntry } from './api/budgets';
import { withBalances } from './balances';

const entry = (
  kind: LedgerEntry['kind'],
  ...postings: [LedgerEntry['postings'][number]['account'], number][]
): LedgerEntry => ({
  id: kind,
  kind,
  occurred_at: '2026-11-25T10:00:00Z',
  amount_cents: 499,
  voucher_id: null,
  reference: null,
  recorded_by: null,
  postings: postings.map(([account, amount_cents]) => ({ account, amount_cents })),
});

it('counts back through the ledger; spending what was reserved leaves the rest as it is', () => {
  const ledger = [
    entry('spending', ['reserved', -499], ['spent', 499]),
    entry('reservation', ['available', -499], ['reserved', 499]),
    entry('funding', ['funding', -5_000], ['available', 5_000]),
  ];
  const balances = withBalances(ledger, 4_501).map(({ availableCents }) => availableCents);
  expect(balances).toEqual([4_501, 4_501, 5_000]);
});

it('says nothing where it does not know what is available now', () => {
  const [only] = withBalances([entry('reservation', ['available', -499])], null);
  expect(only?.availableCents).toBeNull();
});
