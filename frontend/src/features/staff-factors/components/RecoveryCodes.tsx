import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Checkbox } from '@/components/forms';
import { Page } from '@/components/Page';
import { announce } from '@/lib/announce';
import { clock } from '@/lib/clock';
import { formatDay } from '@/lib/dates';

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
        <Codes codes={codes} label={t`Ihre Ersatzcodes`} />
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
      <PrintSheet codes={codes} />
    </Page>
  );
}

function Codes({ codes, label }: { codes: string[]; label: string }) {
  return (
    <ul className={styles.codes} aria-label={label} translate="no">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
  );
}

/** What goes to the printer: codes that are of use to whoever finds the sheet in two years. */
function PrintSheet({ codes }: { codes: string[] }) {
  const { t, i18n } = useLingui();
  // No office is chosen yet at the first sign-in, whose zone it could be.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [day] = useState(() =>
    formatDay(new Date(clock.now()).toISOString(), timeZone, i18n.locale),
  );
  const address = window.location.host;
  return (
    <section className={styles.sheet} aria-hidden="true">
      <h2>
        <Trans>Ersatzcodes für Nahbar</Trans>
      </h2>
      <p>
        <Trans>
          Gemacht am {day} für die Anmeldung unter {address}. Blätter von früher gelten nicht mehr.
        </Trans>
      </p>
      <Codes codes={codes} label={t`Ihre Ersatzcodes`} />
      <p>
        <Trans>
          Jeder Code gilt einmal, an Stelle des zweiten Schritts. Streichen Sie ihn durch, wenn Sie
          ihn benutzt haben. Bewahren Sie dieses Blatt sicher auf, nicht am Arbeitsplatz.
        </Trans>
      </p>
    </section>
  );
}
