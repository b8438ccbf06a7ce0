import type { ReactNode } from 'react';

import styles from './Card.module.css';

/** A calm white surface for what belongs together. */
export function Card({
  children,
  tone = 'plain',
}: {
  children: ReactNode;
  tone?: 'plain' | 'warm' | 'calm';
}) {
  const tones = {
    plain: styles.card,
    warm: `${styles.card} ${styles.warm}`,
    calm: `${styles.card} ${styles.calm}`,
  };
  return <div className={tones[tone]}>{children}</div>;
}
