import type { ReactNode } from 'react';

import styles from './Table.module.css';

export interface Column<Row> {
  /** Also the React key of the column. */
  title: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  /** For screen readers only, when a heading above says the same. */
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  /** Few and short columns: stays a table on narrow screens, so that figures can be compared. */
  compact?: boolean;
}

/** A dense table; on narrow screens each row becomes a card with its column names. */
export function Table<Row>({
  caption,
  hideCaption = false,
  columns,
  rows,
  rowKey,
  compact = false,
}: TableProps<Row>) {
  return (
    <table className={compact ? styles.table : `${styles.table} ${styles.cards}`}>
      <caption className={hideCaption ? 'nb-sr-only' : styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.numeric ? styles.numeric : ''}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.title} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = <span className={styles.value}>{column.cell(row)}</span>;
  if (column.rowHeader) {
    return (
      <th scope="row" data-label={column.title}>
        {content}
      </th>
    );
  }
  return (
    <td data-label={column.title} className={column.numeric ? styles.numeric : ''}>
      {content}
    </td>
  );
}
