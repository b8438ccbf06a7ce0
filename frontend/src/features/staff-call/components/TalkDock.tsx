import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Button } from '@/components/Button';

import styles from './TalkDock.module.css';

export interface TalkDockProps {
  /** What became of the talk while the person was on another page. */
  text: string;
  /** The way to go on. */
  action: ReactNode;
  onClose: () => void;
}

/** In the corner where the talk was: it is over or interrupted, and nobody is taken away for it. */
export function TalkDock({ text, action, onClose }: TalkDockProps) {
  const { t } = useLingui();
  return (
    <aside className={styles.dock} aria-label={t`Ihr Gespräch`}>
      <p role="status">{text}</p>
      <div className="nb-row">
        {action}
        <Button variant="tertiary" onClick={onClose}>{t`Schließen`}</Button>
      </div>
    </aside>
  );
}
