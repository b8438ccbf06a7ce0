import type { ReactNode } from 'react';

import { CheckIcon, MoreIcon } from '@/components/icons';

import styles from './CheckLine.module.css';

export interface CheckLineProps {
  state: 'ok' | 'warning' | 'busy';
  title: string;
  text: string;
  children?: ReactNode;
}

export function CheckLine({ state, title, text, children }: CheckLineProps) {
  return (
    <li className={styles.line}>
      <span className={styles[state]} aria-hidden="true">
        {state === 'ok' ? <CheckIcon /> : state === 'busy' ? <MoreIcon /> : '!'}
      </span>
      <div className={styles.text}>
        <strong>{title}</strong>
        <span role="status">{text}</span>
        {children}
      </div>
    </li>
  );
}
