import { Trans, useLingui } from '@lingui/react/macro';

import { Card } from '@/components/Card';
import { BarKey, Figures, StackedBar, type BarColour } from '@/components/staff/StackedBar';
import { Table } from '@/components/staff/Table';
import { formatCents } from '@/lib/dates';
import { formatShare } from '@/lib/money';

import type { Budget } from '../api/budgets';
import styles from './BudgetFigures.module.css';

interface Part {
  key: string;
  name: string;
  amount: number;
  colour?: BarColour;
}

/** The budget as a bar and, beside it, as a table that says the same. */
export function BudgetFigures({ budget }: { budget: Budget }) {
  const { t, i18n } = useLingui();
  const { funded_cents, spent_cents, reserved_cents, available_cents } = budget;
  const parts: (Part & { colour: BarColour })[] = [
    { key: 'spent', name: t`Ausgegeben`, amount: spent_cents, colour: 'blue' },
    { key: 'reserved', name: t`Reserviert`, amount: reserved_cents, colour: 'orange' },
    { key: 'available', name: t`Verfügbar`, amount: available_cents, colour: 'green' },
  ];
  // Only where a code has failed: most budgets know none of these.
  const failed: Part[] = [
    { key: 'disputed', name: t`In Klärung`, amount: budget.disputed_cents },
    { key: 'refunded', name: t`Vom Anbieter erstattet`, amount: budget.refunded_cents },
    { key: 'lost', name: t`Verloren`, amount: budget.lost_cents },
  ].filter(({ amount }) => amount > 0);
  const available = formatCents(available_cents, i18n.locale);
  const share = (cents: number) => (funded_cents > 0 ? cents / funded_cents : 0);
  return (
    <Card>
      <Figures
        picture={
          <>
            <p className={styles.headline}>
              <Trans>
                <strong>{available}</strong> sind noch verfügbar
              </Trans>
            </p>
            <StackedBar parts={parts} whole={funded_cents} />
          </>
        }
        table={
          <Table<Part>
            caption={t`Budget in Zahlen`}
            hideCaption
            compact
            columns={[
              {
                title: t`Wofür`,
                rowHeader: true,
                cell: ({ name, colour }) => <BarKey {...(colour && { colour })}>{name}</BarKey>,
              },
              {
                title: t`Betrag`,
                numeric: true,
                cell: ({ amount }) => formatCents(amount, i18n.locale),
              },
              {
                title: t`Anteil`,
                numeric: true,
                cell: ({ amount }) => formatShare(share(amount), i18n.locale),
              },
            ]}
            rows={[
              ...parts,
              ...failed,
              { key: 'funded', name: t`Eingestellt`, amount: funded_cents },
            ]}
            rowKey={({ key }) => key}
          />
        }
      />
    </Card>
  );
}
