import { Trans } from '@lingui/react/macro';

import styles from './StepHint.module.css';

/** „Schritt 2 von 4": how far it still is, without the look of a form. */
export function StepHint({ now, of }: { now: number; of: number }) {
  return (
    <p className={styles.hint}>
      <span>
        <Trans>
          Schritt {now} von {of}
        </Trans>
      </span>
      <span aria-hidden="true" className={styles.dots}>
        {Array.from({ length: of }, (_, index) => (
          <i key={index} className={index < now ? styles.done : styles.dot} />
        ))}
      </span>
    </p>
  );
}
