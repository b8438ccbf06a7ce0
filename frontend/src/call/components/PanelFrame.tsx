import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, type ReactNode } from 'react';

import styles from './PanelFrame.module.css';

export interface PanelFrameProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A panel beside or below the pictures; it comes into view and takes the focus when it opens. */
export function PanelFrame({ title, onClose, children }: PanelFrameProps) {
  const { t } = useLingui();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} ref={heading} tabIndex={-1} data-quiet-focus>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={t`Schließen`} onClick={onClose}>
          <span className="kern-icon kern-icon--close" aria-hidden="true" />
        </button>
      </div>
      {children}
    </section>
  );
}
