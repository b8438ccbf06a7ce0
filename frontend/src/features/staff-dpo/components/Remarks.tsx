import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';

import type { Declaration } from '../api/declarations';
import styles from './Remarks.module.css';
import { useWhoAndWhen } from './useWhoAndWhen';

type Remark = Declaration['remarks'][number];

/** Why a draft was sent back: the newest to be seen at once, those before it folded. */
export function Remarks({ declaration }: { declaration: Declaration }) {
  const { t } = useLingui();
  const { state, remarks } = declaration;
  const [newest, ...before] = remarks;
  if (!newest) return null;
  const isOpen = state === 'sent_back';
  const folded = isOpen ? before : remarks;
  const count = folded.length;
  return (
    <>
      {isOpen && (
        <Alert tone="warning" title={t`Zurückgegeben mit einer Bemerkung`}>
          <Said remark={newest} />
        </Alert>
      )}
      {folded.length > 0 && (
        <details>
          <summary>
            <Trans>Frühere Bemerkungen ({count})</Trans>
          </summary>
          <ul className={styles.list}>
            {folded.map((each) => (
              <li key={each.said_at}>
                <Said remark={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Said({ remark }: { remark: Remark }) {
  const { who, when } = useWhoAndWhen();
  return (
    <>
      <p className={styles.words}>{remark.remark}</p>
      <p className="nb-soft">
        {when(remark.said_at)}, {who(remark.said_by)}
      </p>
    </>
  );
}
