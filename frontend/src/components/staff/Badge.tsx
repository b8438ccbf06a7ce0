import type { ReactNode } from 'react';

import styles from './Badge.module.css';

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const tones: Record<BadgeTone, string> = {
  neutral: `${styles.badge} ${styles.neutral}`,
  info: `${styles.badge} ${styles.info}`,
  success: `${styles.badge} ${styles.success}`,
  warning: `${styles.badge} ${styles.warning}`,
  danger: `${styles.badge} ${styles.danger}`,
};

export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={tones[tone]}>{children}</span>;
}
