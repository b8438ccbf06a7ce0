import { Plural } from '@lingui/react/macro';

import styles from './Count.module.css';

/** How many tasks wait; in the closed menu too. */
export function Count({ open }: { open: number }) {
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {open}
      </span>
      <span className="nb-sr-only">
        , <Plural value={open} one="# Aufgabe offen" other="# Aufgaben offen" />
      </span>
    </>
  );
}
