import { Trans, useLingui } from '@lingui/react/macro';

import { Marks } from '../grid/Marks';
import styles from './Legend.module.css';

/** What the signs in the grid mean; open to whoever wonders. */
export function Legend() {
  const { t } = useLingui();
  return (
    <details className={styles.legend}>
      <summary>
        <Trans>Was die Zeichen bedeuten</Trans>
      </summary>
      <Marks
        marks={[
          { key: 'told', tone: 'done', word: t`erledigt` },
          { key: 'opened', tone: 'open', word: t`steht noch aus` },
          { key: 'voucher', tone: 'trouble', word: t`braucht Sie` },
          { key: 'waiting', tone: 'now', word: t`wartet jetzt` },
        ]}
      />
      <p>
        <Trans>
          Hell ist Arbeitszeit, gestreift ist abwesend oder geschlossen. Gestrichelte Felder sind
          frei: Ein Klick bucht einen Termin.
        </Trans>
      </p>
    </details>
  );
}
