import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { DataMeter } from '@/components/DataMeter';

import type { CallEngine } from '../engine/CallEngine';
import type { CallState } from '../engine/state';
import styles from './CallNotices.module.css';

export interface CallNoticesProps {
  state: CallState;
  engine: Pick<CallEngine, 'startSound' | 'takeBack'>;
  /** The office's phone number. */
  help?: ReactNode;
  /** What else is to be said of a talk that runs. */
  children?: ReactNode;
}

/** What the person should know or do right now, over the pictures' upper edge. */
export function CallNotices({ state, engine, help, children }: CallNoticesProps) {
  const { t } = useLingui();
  return (
    <div className={styles.notices}>
      {state.phase === 'connected' && (
        <div className={styles.meter}>
          <DataMeter usedBytes={state.usedBytes} limitBytes={state.limitBytes} />
        </div>
      )}
      {state.phase === 'elsewhere' && (
        <Alert tone="info" title={t`Sie sind auf einem anderen Gerät dabei`} live>
          <p>
            <Trans>Hier ist das Gespräch deshalb beendet.</Trans>
          </p>
          <div>
            <Button onClick={engine.takeBack}>
              <Trans>Hier weitersprechen</Trans>
            </Button>
          </div>
          {help}
        </Alert>
      )}
      <LineNotice state={state} help={help} isSaid={Boolean(children)} />
      {state.phase !== 'elsewhere' && children}
      {state.soundBlocked && state.phase === 'connected' && (
        <Alert tone="info" title={t`Der Ton ist noch aus`} live>
          <div>
            <Button onClick={engine.startSound}>
              <Trans>Ton einschalten</Trans>
            </Button>
          </div>
        </Alert>
      )}
      {state.silent && state.microphone && state.phase === 'connected' && (
        <Alert tone="warning" title={t`Ihr Mikrofon ist still`} live>
          <p>
            <Trans>
              Man hört Sie wohl nicht. Ist ein anderes Mikrofon eingestellt, oder ist es am Gerät
              ausgeschaltet?
            </Trans>
          </p>
        </Alert>
      )}
    </div>
  );
}

/** That something does not come, what is done about it, and after a while the telephone. */
function LineNotice({
  state: { phase, hanging },
  help,
  isSaid,
}: Pick<CallNoticesProps, 'state' | 'help'> & { isSaid: boolean }) {
  const { t } = useLingui();
  const phone = hanging?.phone ?? false;
  const call = (
    <>
      <p>
        <Trans>
          Wir versuchen es weiter. Sie können auch anrufen: Wir sprechen dann am Telefon weiter.
        </Trans>
      </p>
      {help}
    </>
  );
  if (phase === 'unreachable' || (phase === 'connecting' && phone)) {
    return (
      <Alert tone="danger" title={t`Wir bekommen keine Verbindung`} live>
        {call}
      </Alert>
    );
  }
  const hangs = phase === 'connected' && hanging;
  // What is said then is said by SoundFirst, once its code is there.
  if (phase === 'connected' && hanging?.thin && isSaid) return null;
  if (!hangs && phase !== 'reconnecting') return null;
  const titles = {
    picture: t`Das Bild hängt`,
    sound: t`Der Ton hängt`,
    line: t`Die Verbindung ist unterbrochen`,
  };
  return (
    <Alert tone="warning" title={titles[hangs ? hangs.what : 'line']} live>
      {phone && help ? (
        call
      ) : hangs && hangs.theirs ? (
        <p>
          <Trans>Ihre Verbindung ist in Ordnung. Auf der anderen Seite stockt es.</Trans>
        </p>
      ) : (
        <p>
          <Trans>Bitte warten Sie. Wir verbinden Sie von selbst wieder.</Trans>
        </p>
      )}
    </Alert>
  );
}
