import { useLingui } from '@lingui/react/macro';

import { useTaskCount } from '../hooks/useTaskCount';
import { Count } from './Count';
import styles from './MenuToggle.module.css';

export interface MenuToggleProps {
  open: boolean;
  onToggle: () => void;
}

/** On a phone the header is one row: areas, account and languages are behind this. */
export function MenuToggle({ open, onToggle }: MenuToggleProps) {
  const { t } = useLingui();
  const waiting = useTaskCount();
  return (
    <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
      <span aria-hidden="true" className={styles.bars} />
      {t`Menü`}
      {waiting > 0 && <Count open={waiting} />}
    </button>
  );
}
