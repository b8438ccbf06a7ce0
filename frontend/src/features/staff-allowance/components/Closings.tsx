import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { QueryView } from '@/components/staff/QueryView';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { formatCents } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

import { closingsQuery, useClose, type Closing, type Closings as Found } from '../api/closings';
import { lastMonthOver, monthName, openMonths } from '../months';
import { MonthFiles } from './MonthFiles';

/** The months of a budget: which are closed, their files, and the way to close the next ones. */
export function Closings({ budgetId }: { budgetId: string }) {
  const query = useQuery(closingsQuery(budgetId));
  return (
    <section className="nb-stack nb-stack--tight" aria-labelledby="closings">
      <h2 id="closings">
        <Trans>Monate für die Buchhaltung</Trans>
      </h2>
      <QueryView query={query}>
        {(found) => (
          <>
            <Months budgetId={budgetId} found={found} />
            {found.next_is_over && <CloseMonths budgetId={budgetId} first={found.next_month} />}
          </>
        )}
      </QueryView>
    </section>
  );
}

type Row = Closing | { month: string };

function Months({ budgetId, found }: { budgetId: string; found: Found }) {
  const { t, i18n } = useLingui();
  const { zone } = useStaff().office;
  const stateOf = (row: Row) => {
    if (!isClosed(row)) return t`Offen, ohne Nummern`;
    const day = formatDate(row.closed_at, zone, i18n.locale);
    return t`Abgeschlossen am ${day}`;
  };
  const rows: Row[] = [...openMonths(found.next_month).map((month) => ({ month })), ...found.items];
  return (
    <Table
      caption={t`Monate`}
      hideCaption
      columns={[
        {
          title: t`Monat`,
          rowHeader: true,
          cell: ({ month }) => monthName(month, i18n.locale),
        },
        {
          title: t`Stand`,
          cell: (row) => stateOf(row),
        },
        { title: t`Nummern`, numeric: true, cell: (row) => numbersOf(row) },
        {
          title: t`Summe der Buchungen`,
          numeric: true,
          cell: (row) => (isClosed(row) ? formatCents(row.turnover_cents, i18n.locale) : '–'),
        },
        {
          title: t`Dateien`,
          cell: (row) => (
            <MonthFiles budgetId={budgetId} month={row.month} isFinal={isClosed(row)} />
          ),
        },
      ]}
      rows={rows}
      rowKey={({ month }) => month}
    />
  );
}

const isClosed = (row: Row): row is Closing => 'closed_at' in row;

function numbersOf(row: Row): string {
  if (!isClosed(row) || row.entries === 0) return '–';
  return `${row.first_number}–${row.first_number + row.entries - 1}`;
}

/** A month is closed for good: says which ones, and then asks. */
function CloseMonths({ budgetId, first }: { budgetId: string; first: string }) {
  const { t, i18n } = useLingui();
  const [asking, setAsking] = useState(false);
  const through = lastMonthOver();
  const [from, to] = [monthName(first, i18n.locale), monthName(through, i18n.locale)];
  const title = first === through ? t`${from} abschließen` : t`${from} bis ${to} abschließen`;
  const close = useClose(budgetId, () => {
    announce(t`Abgeschlossen bis ${to}.`);
    setAsking(false);
  });
  return (
    <>
      <div>
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {title}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={`${title}?`}
        action={title}
        busy={close.isPending}
        error={close.error}
        onClose={() => setAsking(false)}
        onConfirm={() => close.mutate({ through })}
      >
        <p>
          <Trans>
            Danach bucht das System dort nichts mehr. Jede Buchung bekommt eine Nummer, die bleibt.
            Das lässt sich nicht rückgängig machen.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
