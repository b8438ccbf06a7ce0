import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';

import { formatDate } from '@/lib/formatDate';
import { MoreButton } from '@/components/staff/MoreButton';
import { QueryView } from '@/components/staff/QueryView';
import { useStaff } from '@/domain/staff/StaffContext';
import { Table } from '@/components/staff/Table';
import { formatCents, formatTime } from '@/lib/dates';

import { entriesQuery, type LedgerEntry, type LedgerPage } from '../api/budgets';
import { withBalances } from '../balances';
import { BalanceChart } from './BalanceChart';

/** Every movement of money, newest first. */
export function Ledger({ budgetId }: { budgetId: string }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const query = useInfiniteQuery(entriesQuery(budgetId));
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
  const when = (utc: string) =>
    `${formatDate(utc, office.zone, i18n.locale)}, ${formatTime(utc, office.zone, i18n.locale)}`;
  return (
    <section className="nb-stack nb-stack--tight" aria-labelledby="ledger">
      <h2 id="ledger">
        <Trans>Kassenbuch</Trans>
      </h2>
      <QueryView
        query={query}
        isEmpty={({ pages }) => pages[0]?.items.length === 0}
        empty={
          <p>
            <Trans>Noch keine Buchung.</Trans>
          </p>
        }
      >
        {({ pages }) => (
          <>
            <BalanceChart entries={balanced(pages)} zone={office.zone} />
            <Table
              caption={t`Buchungen`}
              hideCaption
              columns={[
                { title: t`Wann`, rowHeader: true, cell: ({ entry }) => when(entry.occurred_at) },
                { title: t`Buchung`, cell: ({ entry }) => kinds[entry.kind] },
                { title: t`Zeichen`, cell: ({ entry }) => entry.reference ?? '–' },
                {
                  title: t`Betrag`,
                  numeric: true,
                  cell: ({ entry }) => formatCents(entry.amount_cents, i18n.locale),
                },
                {
                  title: t`Danach verfügbar`,
                  numeric: true,
                  cell: ({ availableCents }) =>
                    availableCents === null ? '–' : formatCents(availableCents, i18n.locale),
                },
              ]}
              rows={balanced(pages)}
              rowKey={({ entry }) => entry.id}
            />
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
