import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Footer } from './Footer';
import { Header } from './Header';
import styles from './Shell.module.css';

export interface ShellProps {
  officeId?: string | null;
  /** Where the mark at the top leads. */
  home?: '/' | '/app';
  /** Main navigation, between mark and language switch. */
  nav?: ReactNode;
  /** A bar below the header, such as the staff pages' areas. */
  bar?: ReactNode;
  children: ReactNode;
}

/** Skip link, header, main, footer; only main while a talk takes the whole window. */
export function Shell({ officeId = null, home = '/', nav, bar, children }: ShellProps) {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#inhalt">
        <Trans>Zum Inhalt</Trans>
      </a>
      <Header officeId={officeId} home={home} nav={nav} />
      {bar}
      <main id="inhalt" className={styles.main} tabIndex={-1} data-quiet-focus>
        {children}
      </main>
      <Footer officeId={officeId} />
    </div>
  );
}
