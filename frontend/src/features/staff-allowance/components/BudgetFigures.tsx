import { useLingui } from '@lingui/react/macro';

import { Card } from '@/components/Card';
import { Table } from '@/components/staff/Table';
import { formatCents } from '@/lib/dates';
import { formatShare } from '@/lib/money';

import type { Budget } from '../api/budgets';
import styles from './BudgetFigures.module.css';

/** The budget as a bar and, beside it, as a table that says the same. */
export function BudgetFigures({ budget }: { budget: Budget }) {
  const { t, i18n } = useLingui();
  const { funded_cents, spent_cents, reserved_cents, available_cents } = budget;
  const parts = [
    { key: 'spent', name: t`Ausgegeben`, cents: spent_cents, className: styles.spent },
    { key: 'reserved', name: t`Reserviert`, cents: reserved_cents, className: styles.reserved },
    { key: 'available', name: t`Verfügbar`, cents: available_cents, className: styles.available },
  ];
  const share = (cents: number) => (funded_cents > 0 ? (cents / funded_cents) * 100 : 0);
  let start = 0;
  return (
    <Card>
      <div className={styles.figures}>
        {/* The table beside it says everything the picture shows. */}
        <svg
          className={styles.chart}
          viewBox="0 0 100 24"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect className={styles.empty} width="100" height="24" />
          {parts.map(({ key, cents, className }) => {
            const x = start;
            start += share(cents);
            return <rect key={key} className={className} x={x} width={share(cents)} height="24" />;
          })}
        </svg>
        <Table
          caption={t`Budget in Zahlen`}
          hideCaption
          columns={[
            {
              title: t`Wofür`,
              rowHeader: true,
              cell: (part) => (
                <span className={styles.name}>
                  <span className={`${styles.key} ${part.className}`} aria-hidden="true" />
                  {part.name}
                </span>
              ),
            },
            {
              title: t`Betrag`,
              numeric: true,
              cell: (part) => formatCents(part.cents, i18n.locale),
            },
            {
              title: t`Anteil`,
              numeric: true,
              cell: (part) => formatShare(share(part.cents) / 100, i18n.locale),
            },
          ]}
          rows={[
            ...parts,
            { key: 'funded', name: t`Eingestellt`, cents: funded_cents, className: styles.funded },
          ]}
          rowKey={(part) => part.key}
        />
      </div>
    </Card>
  );
}
