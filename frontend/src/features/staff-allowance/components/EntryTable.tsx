import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { Table, type Column } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { shortId } from '@/domain/trail/shortId';
import { useStaffName } from '@/domain/trail/useStaffName';
import { formatCents, formatChange, formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

import type { LedgerEntry } from '../api/budgets';
import type { BalancedEntry } from '../balances';
import { useEntryWords } from '../useEntryWords';
import styles from './EntryTable.module.css';

/** Entries with what each did to which account, for whom, under which sign and by whom. */
export function EntryTable({ rows }: { rows: BalancedEntry[] }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const { kinds } = useEntryWords();
  const nameOf = useStaffName();
  const by = ({ recorded_by: id, voucher_id }: LedgerEntry) => {
    // What clients, and advisers with a letter, do with a voucher is in the trail, not in the books.
    if (id === null) return voucher_id ? t`aus dem Termin` : t`von selbst`;
    const name = nameOf(id);
    return t`von ${name}`;
  };
  const when = (utc: string) =>
    `${formatDate(utc, office.zone, i18n.locale)}, ${formatTime(utc, office.zone, i18n.locale)}`;
  const columns: Column<BalancedEntry>[] = [
    { title: t`Wann`, rowHeader: true, cell: ({ entry }) => when(entry.occurred_at) },
    { title: t`Buchung`, cell: ({ entry }) => kinds[entry.kind] },
    { title: t`Wofür`, cell: ({ entry }) => <Cause entry={entry} /> },
    { title: t`Durch`, cell: ({ entry }) => by(entry) },
    { title: t`Betrag`, numeric: true, cell: ({ entry }) => <Changes entry={entry} /> },
  ];
  if (rows.some(({ availableCents }) => availableCents !== null)) {
    columns.push({
      title: t`Danach verfügbar`,
      numeric: true,
      cell: ({ availableCents }) =>
        availableCents === null ? '–' : formatCents(availableCents, i18n.locale),
    });
  }
  return (
    <Table
      caption={t`Buchungen`}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ entry }) => entry.id}
    />
  );
}

/** The voucher an entry is about, and the sign it was booked under. */
function Cause({ entry: { voucher_id, reference } }: { entry: LedgerEntry }) {
  const { t } = useLingui();
  const number = shortId(voucher_id ?? '');
  return (
    <span className={styles.lines}>
      {voucher_id !== null && (
        <Link to="/app/gutscheine" search={{ gutschein: voucher_id }}>
          {t`Gutschein ${number}`}
        </Link>
      )}
      {reference !== null && <bdi>{reference}</bdi>}
    </span>
  );
}

/** What came to an account, and what left one. */
function Changes({ entry }: { entry: LedgerEntry }) {
  const { i18n } = useLingui();
  const { accounts } = useEntryWords();
  return (
    <span className={styles.lines}>
      {entry.postings.map(
        ({ account, amount_cents }) =>
          account !== 'funding' && (
            <span key={account}>
              {accounts[account]} <b>{formatChange(amount_cents, i18n.locale)}</b>
            </span>
          ),
      )}
    </span>
  );
}
