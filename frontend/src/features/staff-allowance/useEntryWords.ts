import { useLingui } from '@lingui/react/macro';

import type { LedgerEntry } from './api/budgets';

type Account = LedgerEntry['postings'][number]['account'];

/** Kinds of entry and accounts, as the ledger and its filter name them. */
export function useEntryWords() {
  const { t } = useLingui();
  const kinds: Record<LedgerEntry['kind'], string> = {
    funding: t`Eingestellt`,
    reduction: t`Zurückgegeben`,
    reservation: t`Reserviert`,
    release: t`Reservierung aufgehoben`,
    dispute: t`Code hat nicht geklappt: in Klärung`,
    confirmation: t`Geklärt: Code wurde genutzt`,
    refund: t`Geklärt: vom Anbieter erstattet`,
    loss: t`Geklärt: verloren`,
    spending: t`Ausgegeben`,
  };
  /** Where money comes from is no account that anybody looks at. */
  const accounts: Record<Exclude<Account, 'funding'>, string> = {
    available: t`Verfügbar`,
    reserved: t`Reserviert`,
    spent: t`Ausgegeben`,
    disputed: t`In Klärung`,
    refunded: t`Vom Anbieter erstattet`,
    lost: t`Verloren`,
  };
  return { kinds, accounts };
}
