import type { ReactNode } from 'react';

import styles from './DescriptionList.module.css';

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Names and values side by side, below each other where it is narrow. */
export function DescriptionList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.list}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
