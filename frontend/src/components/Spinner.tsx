import { useLingui } from '@lingui/react/macro';

import styles from './Spinner.module.css';

/** Shows that something is being fetched. Appears after a moment, so that fast pages stay quiet. */
export function Spinner({ label }: { label?: string | undefined }) {
  const { t } = useLingui();
  return (
    <div className={styles.spinner} role="status" data-loading>
      <span className={styles.ring} aria-hidden="true" />
      <span>{label ?? t`Einen Moment bitte …`}</span>
    </div>
  );
}
