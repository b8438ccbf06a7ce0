import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { SelectField } from '@/components/moreForms';
import { MoreButton } from '@/components/staff/MoreButton';
import { QueryView } from '@/components/staff/QueryView';
import { useStaff } from '@/domain/staff/StaffContext';
import { shortId } from '@/domain/trail/shortId';

import { entriesQuery, type LedgerEntry, type LedgerPage } from '../api/budgets';
import { withBalances } from '../balances';
import { useEntryWords } from '../useEntryWords';
import { BalanceChart } from './BalanceChart';
import { EntryTable } from './EntryTable';
import styles from './Ledger.module.css';

/** Every movement of money, newest first: of a budget, or of one voucher in it. */
export function Ledger({
  budgetId,
  voucherId,
}: {
  budgetId: string;
  voucherId: string | undefined;
}) {
  const { t } = useLingui();
  const { office } = useStaff();
  const [kind, setKind] = useState<LedgerEntry['kind'] | ''>('');
  const { kinds } = useEntryWords();
  const query = useInfiniteQuery(entriesQuery(budgetId, { kind, voucherId }));
  const number = shortId(voucherId ?? '');
  return (
    <section className="nb-stack nb-stack--tight" aria-labelledby="ledger">
      <h2 id="ledger">
        {voucherId === undefined ? (
          <Trans>Kassenbuch</Trans>
        ) : (
          <Trans>Kassenbuch: Gutschein {number}</Trans>
        )}
      </h2>
      {voucherId === undefined ? (
        <div className={styles.filter}>
          <SelectField
            label={t`Buchung`}
            value={kind}
            onChange={(event) => setKind(event.target.value as LedgerEntry['kind'] | '')}
          >
            <option value="">{t`alle`}</option>
            {Object.entries(kinds).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : (
        <p>
          <Link to="/app/guthaben" search={{ konto: budgetId }}>{t`Alle Buchungen`}</Link>
        </p>
      )}
      <QueryView
        query={query}
        isEmpty={({ pages }) => pages[0]?.items.length === 0}
        empty={
          <p>
            <Trans>Keine Buchung.</Trans>
          </p>
        }
      >
        {({ pages }) => (
          <>
            <BalanceChart entries={balanced(pages)} zone={office.zone} />
            <EntryTable rows={balanced(pages)} />
            <MoreButton query={query} />
          </>
        )}
      </QueryView>
    </section>
  );
}

const balanced = (pages: LedgerPage[]) =>
  withBalances(
    pages.flatMap(({ items }) => items),
    pages[0]?.available_cents ?? null,
  );
