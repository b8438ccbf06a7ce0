import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import { BarKey, Figures, StackedBar, type BarColour } from '@/components/staff/StackedBar';
import { Table } from '@/components/staff/Table';

import type { Stock } from '../api/products';

interface Part {
  key: string;
  name: string;
  amount: number;
  colour: BarColour;
}

/** What became of the PINs of a product: a bar, and the figures below it. */
export function StockFigures({ stock }: { stock: Stock }) {
  const { t } = useLingui();
  const parts: Part[] = [
    { key: 'free', name: t`Freie Codes`, amount: stock.free, colour: 'green' },
    { key: 'reserved', name: t`Reserviert`, amount: stock.reserved, colour: 'orange' },
    { key: 'issued', name: t`Ausgegeben`, amount: stock.issued, colour: 'blue' },
    { key: 'expired', name: t`Abgelaufen`, amount: stock.expired, colour: 'grey' },
  ];
  const { expiring } = stock;
  return (
    <>
      <Figures
        picture={<StackedBar parts={parts} />}
        table={
          <Table
            caption={t`Vorrat an Codes`}
            hideCaption
            compact
            columns={[
              {
                title: t`Codes`,
                rowHeader: true,
                cell: ({ name, colour }) => <BarKey colour={colour}>{name}</BarKey>,
              },
              { title: t`Anzahl`, numeric: true, cell: ({ amount }) => amount },
            ]}
            rows={parts}
            rowKey={({ key }) => key}
          />
        }
      />
      {expiring > 0 && (
        <p className="nb-soft">
          {plural(expiring, {
            one: 'Ein freier Code läuft in den nächsten 30 Tagen ab. Für einen Termin nach seinem letzten Tag wird er nicht vergeben.',
            other:
              '# freie Codes laufen in den nächsten 30 Tagen ab. Für einen Termin nach ihrem letzten Tag werden sie nicht vergeben.',
          })}
        </p>
      )}
    </>
  );
}
