import type { ReactNode } from 'react';

import styles from './Alert.module.css';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

const tones: Record<Tone, string> = {
  info: styles.info ?? '',
  success: styles.success ?? '',
  warning: styles.warning ?? '',
  danger: styles.danger ?? '',
};

const icons: Record<Tone, string> = {
  info: 'kern-icon kern-icon--info',
  success: 'kern-icon kern-icon--success',
  warning: 'kern-icon kern-icon--warning',
  danger: 'kern-icon kern-icon--danger',
};

export interface AlertProps {
  tone?: Tone;
  title?: string;
  /** `true` when it appears while the person is on the page, so that it is read out. */
  live?: boolean;
  children?: ReactNode;
}

/** A message in the page's flow, quiet in look. */
export function Alert({ tone = 'info', title, live = false, children }: AlertProps) {
  return (
    <div
      className={`${styles.alert} ${tones[tone]}`}
      // A status that appears together with its words is passed over by some screen readers.
      role={live ? (tone === 'danger' || tone === 'warning' ? 'alert' : 'status') : undefined}
    >
      <span className={icons[tone]} aria-hidden="true" />
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
