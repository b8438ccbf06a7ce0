import { useLingui } from '@lingui/react/macro';

import { announce } from '@/lib/announce';

import styles from './LongNumber.module.css';

/** A random number: both ends shown, the whole of it copied for whoever needs it. */
export function LongNumber({ id, name }: { id: string; name: string }) {
  const { t } = useLingui();
  const short = `${id.slice(0, 8)}…${id.slice(-4)}`;
  const copy = () =>
    void navigator.clipboard.writeText(id).then(() => announce(t`Kopiert: ${short}`));
  return (
    <button
      type="button"
      className={styles.number}
      title={id}
      aria-label={t`${name} kopieren: ${short}`}
      onClick={copy}
    >
      {short}
    </button>
  );
}
