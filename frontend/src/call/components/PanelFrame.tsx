import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';

import styles from './PanelFrame.module.css';

export interface PanelFrameProps {
  title: string;
  /** What takes the focus instead of the heading: where somebody would type at once. */
  first?: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** A panel beside or below the pictures; it takes the focus when it opens, as somebody asked for it. */
export function PanelFrame({ title, first, onClose, children }: PanelFrameProps) {
  const { t } = useLingui();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    (first ?? heading).current?.focus({ preventScroll: true });
    return () => {
      // Closed from inside: the focus goes back to the button that opened the panel.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it opens
  }, []);
  return (
    // Escape closes it, as people expect of what has just opened.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.panel}
      aria-labelledby={id}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
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
