import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { Badge, type BadgeTone } from '@/components/staff/Badge';
import { formatDate } from '@/lib/formatDate';
import { MoreButton } from '@/components/staff/MoreButton';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { shortId } from '@/domain/trail/shortId';
import { StackedBar } from '@/components/staff/StackedBar';
import { Table } from '@/components/staff/Table';
import { formatCents, formatMegabytes } from '@/lib/dates';

import { vouchersQuery, type Voucher, type VoucherState } from './api/vouchers';
import { FailedCodes } from './components/FailedCodes';
import { ReplacementRule } from './components/ReplacementRule';
import styles from './VouchersPage.module.css';

const tones: Record<VoucherState, BadgeTone> = {
  reserved: 'warning',
  issued: 'success',
  settled: 'success',
  released: 'neutral',
  refused: 'danger',
  failed: 'danger',
  replaced: 'neutral',
};

export function VouchersPage() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const [state, setState] = useState<VoucherState | ''>('');
  const { gutschein } = useSearch({ from: '/app/gutscheine' });
  const query = useInfiniteQuery(vouchersQuery(office.id, state, gutschein));
  const states: Record<VoucherState, string> = {
    reserved: t`reserviert`,
    issued: t`ausgegeben`,
    settled: t`abgerechnet`,
    released: t`zurückgegeben`,
    refused: t`abgelehnt`,
    failed: t`hat nicht geklappt`,
    replaced: t`ersetzt`,
  };
  const reasons: Record<NonNullable<Voucher['refusal']>, string> = {
    no_budget: t`kein Budget`,
    no_pins: t`keine Codes`,
    no_product: t`kein passendes Produkt`,
    budget_short: t`Budget reicht nicht`,
    talk_over: t`Gespräch schon vorbei`,
  };
  const day = (utc: string | null) => (utc ? formatDate(utc, office.zone, i18n.locale) : '–');
  const size = (megabytes: number | null) =>
    megabytes === null ? '–' : formatMegabytes(megabytes * 1_000_000, i18n.locale);
  return (
    <RoleGate roles={['allowance_officer']}>
      <Page
        title={t`Gutscheine`}
        width="wide"
        lead={t`Ohne Namen: Hier steht nur, was ein Gutschein kostet und was aus ihm wurde.`}
      >
        {gutschein === undefined ? (
          <>
            <FailedCodes />
            <div className={styles.filter}>
              <SelectField
                label={t`Stand`}
                value={state}
                onChange={(event) => setState(event.target.value as VoucherState | '')}
              >
                <option value="">{t`alle`}</option>
                {Object.entries(states).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </SelectField>
            </div>
          </>
        ) : (
          <p>
            <Link to="/app/gutscheine">{t`Alle Gutscheine`}</Link>
          </p>
        )}
        <QueryView
          query={query}
          isEmpty={({ pages }) => pages[0]?.items.length === 0}
          empty={
            <p>
              <Trans>Keine Gutscheine mit diesem Stand.</Trans>
            </p>
          }
        >
          {({ pages }) => (
            <>
              <Table
                caption={t`Gutscheine`}
                hideCaption
                columns={[
                  {
                    title: t`Nummer`,
                    rowHeader: true,
                    cell: ({ id }) => shortId(id),
                  },
                  {
                    title: t`Stand`,
                    cell: (voucher) => (
                      <>
                        <Badge tone={tones[voucher.state]}>{states[voucher.state]}</Badge>{' '}
                        {voucher.refusal && reasons[voucher.refusal]}
                      </>
                    ),
                  },
                  {
                    title: t`Preis`,
                    numeric: true,
                    cell: ({ price_cents }) =>
                      price_cents === null ? '–' : formatCents(price_cents, i18n.locale),
                  },
                  { title: t`Größe`, numeric: true, cell: ({ megabytes }) => size(megabytes) },
                  { title: t`Verbraucht`, cell: (voucher) => <Used voucher={voucher} /> },
                  { title: t`Reserviert am`, cell: ({ reserved_at }) => day(reserved_at) },
                  {
                    title: t`Ausgegeben am`,
                    cell: ({ issued_at, issued_via }) => (
                      <>
                        {day(issued_at)} {issued_via === 'letter' && t`(Brief)`}
                      </>
                    ),
                  },
                  {
                    title: t`Kassenbuch`,
                    cell: ({ id, budget_id }) =>
                      budget_id === null ? (
                        '–'
                      ) : (
                        <Link to="/app/guthaben" search={{ konto: budget_id, gutschein: id }}>
                          {t`Buchungen`}
                          <span className="nb-sr-only">: {shortId(id)}</span>
                        </Link>
                      ),
                  },
                ]}
                rows={pages.flatMap(({ items }) => items)}
                rowKey={(voucher) => voucher.id}
              />
              <MoreButton query={query} />
            </>
          )}
        </QueryView>
        <ReplacementRule officeId={office.id} />
      </Page>
    </RoleGate>
  );
}

/** How much of its data a talk needed: what it was in numbers, and as a part of the voucher. */
function Used({ voucher: { used_bytes, megabytes } }: { voucher: Voucher }) {
  const { i18n } = useLingui();
  if (used_bytes === null) return '–';
  return (
    <span className={styles.used}>
      {formatMegabytes(used_bytes, i18n.locale)}
      {megabytes !== null && (
        <StackedBar
          thin
          whole={Math.max(megabytes * 1_000_000, used_bytes)}
          parts={[{ key: 'used', amount: used_bytes, colour: 'blue' }]}
        />
      )}
    </span>
  );
}
