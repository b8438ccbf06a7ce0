import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Checkbox } from '@/components/forms';
import { Page } from '@/components/Page';
import { announce } from '@/lib/announce';

import styles from '../factors.module.css';

export interface RecoveryCodesProps {
  codes: string[];
  step?: { now: number; of: number };
  onDone: () => void;
}

/** The codes for the day the phone is gone. They are shown this once. */
export function RecoveryCodes({ codes, step, onDone }: RecoveryCodesProps) {
  const { t } = useLingui();
  const [kept, setKept] = useState(false);
  const [asked, setAsked] = useState(false);
  const copy = () =>
    void navigator.clipboard
      .writeText(codes.join('\n'))
      .then(() => announce(t`Die Codes sind kopiert.`));
  return (
    <Page
      title={t`Ersatzcodes aufheben`}
      lead={t`Für den Tag, an dem das Handy weg ist. Jeder Code gilt einmal. Sie sehen sie nur jetzt.`}
      step={step}
    >
      <Card>
        <ul className={styles.codes} aria-label={t`Ihre Ersatzcodes`} translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p>
          <Trans>
            Drucken Sie die Codes oder schreiben Sie sie ab, und legen Sie sie an einen sicheren
            Ort. Nicht ans Handy und nicht an den Bildschirm.
          </Trans>
        </p>
        <div className="nb-actions">
          <Button variant="secondary" onClick={() => window.print()}>
            {t`Drucken`}
          </Button>
          <Button variant="secondary" onClick={copy}>
            {t`Kopieren`}
          </Button>
        </div>
        <Checkbox
          checked={kept}
          onChange={(event) => setKept(event.target.checked)}
          label={t`Ich habe die Codes aufgehoben`}
        />
        {asked && !kept && (
          <Alert
            tone="warning"
            live
            title={t`Heben Sie die Codes erst auf und haken Sie das hier an`}
          />
        )}
        <div className="nb-actions">
          <Button onClick={() => (kept ? onDone() : setAsked(true))}>{t`Fertig`}</Button>
        </div>
      </Card>
    </Page>
  );
}
