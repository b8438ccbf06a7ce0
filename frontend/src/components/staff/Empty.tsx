import type { ReactNode } from 'react';

import styles from './Empty.module.css';

/** A friendly word where there is nothing to list. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className={styles.empty}>{children}</div>;
}
