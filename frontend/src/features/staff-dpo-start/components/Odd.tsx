import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { Badge } from '@/components/staff/Badge';
import { BarKey, StackedBar } from '@/components/staff/StackedBar';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWho } from '@/domain/trail/useWho';
import { formatCount } from '@/lib/formatDate';
import type { Day } from '@/lib/days';

import { isAboveUsual, peopleOf, usualOutside, type Line } from '../figures';
import styles from '../start.module.css';

/** Figures beside what is usual here. What they mean, people find out by talking to each other. */
export function Odd({ lines, since }: { lines: Line[]; since: Day }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const who = useWho(office.id);
  const people = peopleOf(lines);
  const usual = usualOutside(people);
  const most = Math.max(1, ...people.map(({ opened }) => opened));
  const usualWritten = formatCount(usual, i18n.locale);
  if (people.length === 0) {
    return (
      <p>
        <Trans>In dieser Zeit hat niemand Kontaktdaten oder Codes geöffnet.</Trans>
      </p>
    );
  }
  const figure = (value: number, id: string, search: Record<string, unknown>): ReactNode =>
    value === 0 ? (
      '–'
    ) : (
      <Link className="kern-link" to="/app/protokoll" search={{ wer: id, von: since, ...search }}>
        {value}
      </Link>
    );
  return (
    <>
      <p className="nb-text">
        <Trans>
          Nur Zahlen, kein Urteil: Wer vertritt, öffnet auch Fremdes. Üblich sind hier{' '}
          {usualWritten} Aufrufe außerhalb eigener Gespräche.
        </Trans>
      </p>
      <p className={styles.key}>
        <BarKey colour="blue">
          <Trans>zu eigenen Gesprächen</Trans>
        </BarKey>
        <BarKey colour="orange">
          <Trans>außerhalb eigener Gespräche</Trans>
        </BarKey>
      </p>
      <Table
        caption={t`Auffälliges je Person`}
        hideCaption
        columns={[
          { title: t`Person`, rowHeader: true, cell: ({ id }) => who({ kind: 'staff', id }) },
          {
            title: t`Kontaktdaten geöffnet`,
            cell: ({ opened, outside }) => (
              <span className={styles.bar}>
                <StackedBar
                  thin
                  whole={most}
                  parts={[
                    { key: 'own', amount: opened - outside, colour: 'blue' },
                    { key: 'outside', amount: outside, colour: 'orange' },
                  ]}
                />
              </span>
            ),
          },
          {
            title: t`insgesamt`,
            numeric: true,
            cell: ({ id, opened }) => figure(opened, id, { art: 'client.read' }),
          },
          {
            title: t`davon außerhalb`,
            numeric: true,
            cell: ({ id, outside }) => (
              <>
                {isAboveUsual(outside, usual) && <Badge>{t`mehr als üblich`}</Badge>}{' '}
                {figure(outside, id, { art: 'client.read', fremd: true })}
              </>
            ),
          },
          {
            title: t`Codes angesehen`,
            numeric: true,
            cell: ({ id, codes }) => figure(codes, id, { art: 'codes' }),
          },
          {
            title: t`Downloads`,
            numeric: true,
            cell: ({ id, exports }) => figure(exports, id, { art: 'exports' }),
          },
          {
            title: t`nachts angemeldet`,
            numeric: true,
            cell: ({ id, nights }) => figure(nights, id, { art: 'sign_in.succeeded' }),
          },
          {
            title: t`zweiter Schritt falsch`,
            numeric: true,
            cell: ({ id, factors }) =>
              factors === 0 ? (
                '–'
              ) : (
                <Link
                  className="kern-link"
                  to="/app/protokoll"
                  search={{ nr: id, art: 'sign_in.factor_failed', von: since }}
                >
                  {factors}
                </Link>
              ),
          },
        ]}
        rows={people}
        rowKey={({ id }) => id}
      />
    </>
  );
}
