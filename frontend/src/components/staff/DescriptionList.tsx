import type { ReactNode } from 'react';

import styles from './DescriptionList.module.css';

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Names and values side by side, below each other where it is narrow. */
export function DescriptionList({ facts, narrow = false }: { facts: Fact[]; narrow?: boolean }) {
  return (
    <dl className={narrow ? `${styles.list} ${styles.narrow}` : styles.list}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
