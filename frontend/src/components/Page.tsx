import { useEffect, useRef, type ReactNode } from 'react';

import styles from './Page.module.css';
import { StepHint } from './StepHint';

export interface PageProps {
  title: string;
  /** A picture above the title; decorative. */
  picture?: ReactNode;
  /** A line under the title that says in one sentence what this page is. */
  lead?: ReactNode;
  step?: { now: number; of: number } | undefined;
  /** `wide` for tables and calendars of the staff pages. */
  width?: 'text' | 'wide';
  /** What stands beside the title, such as the page's main button. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One page: sets the document's title and moves the focus to its heading when it appears. */
export function Page({ title, picture, lead, step, width = 'text', aside, children }: PageProps) {
  return (
    <div className={width === 'wide' ? `${styles.page} ${styles.wide}` : styles.page}>
      {step && <StepHint now={step.now} of={step.of} />}
      {picture && <div className={styles.picture}>{picture}</div>}
      <div className={styles.head}>
        <PageHeading>{title}</PageHeading>
        {aside}
      </div>
      {lead && <div className={styles.lead}>{lead}</div>}
      <div className={styles.body}>{children}</div>
    </div>
  );
}

/**
 * The page's h1. It takes the focus, so that a screen reader starts here after every change of
 * page; `hidden` where pictures need the room.
 */
export function PageHeading({ children, hidden = false }: { children: string; hidden?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · Nahbar`;
    heading.current?.focus({ preventScroll: true });
    document.documentElement.scrollTop = 0;
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1} className={hidden ? 'nb-sr-only' : styles.heading}>
      {children}
    </h1>
  );
}
