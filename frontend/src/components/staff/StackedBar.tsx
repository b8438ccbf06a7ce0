import type { ReactNode } from 'react';

import styles from './StackedBar.module.css';

export type BarColour = 'blue' | 'orange' | 'green' | 'grey';

export interface BarPart {
  key: string;
  amount: number;
  colour: BarColour;
}

export interface StackedBarProps {
  parts: BarPart[];
  /** What fills the bar; the parts together when left out. */
  whole?: number;
  /** For a line of a table. */
  thin?: boolean;
}

/** Parts of a whole as one bar. Only a picture: figures beside it always say the same. */
export function StackedBar({ parts, whole, thin = false }: StackedBarProps) {
  const all = whole ?? parts.reduce((sum, { amount }) => sum + amount, 0);
  const width = (amount: number) => (all > 0 ? (amount / all) * 100 : 0);
  let end = 0;
  return (
    <svg
      className={thin ? `${styles.bar} ${styles.thin}` : styles.bar}
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.empty} width="100" height="24" />
      {parts.map(({ key, amount, colour }) => {
        const x = end;
        end += width(amount);
        return (
          amount > 0 && (
            <rect key={key} className={styles[colour]} x={x} width={width(amount)} height="24" />
          )
        );
      })}
    </svg>
  );
}

/** A name with the colour it has in the bar. */
export function BarKey({ colour, children }: { colour?: BarColour; children: ReactNode }) {
  return (
    <span className={styles.name}>
      <span
        className={colour ? `${styles.key} ${styles[colour]}` : styles.key}
        aria-hidden="true"
        hidden={!colour}
      />
      {children}
    </span>
  );
}

/** A picture and its table: side by side, below each other where it is narrow. */
export function Figures({ picture, table }: { picture: ReactNode; table: ReactNode }) {
  return (
    <div className={styles.figures}>
      <div>{picture}</div>
      {table}
    </div>
  );
}
