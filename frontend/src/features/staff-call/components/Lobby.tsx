import { Trans, useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { Card } from '@/components/Card';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { Spinner } from '@/components/Spinner';

import { guests, type Talk } from '../hooks/people';
import styles from './Lobby.module.css';
import { PeoplePanel } from './PeoplePanel';

/** Before the call: is somebody here yet? */
export function Lobby({
  appointment,
  talk,
  connected,
  name,
}: {
  appointment: Appointment;
  talk: Talk;
  /** The stream is open; cut off, what it said last may be old. */
  connected: boolean;
  name: string;
}) {
  const present = guests(talk).filter(({ state }) => state !== 'left');
  const isKnown = talk.known && connected;
  return (
    <div className={styles.lobby}>
      {!isKnown && <Connecting />}
      {isKnown && present.length === 0 && (
        <Card tone="warm">
          <div className={styles.picture} aria-hidden="true">
            <TalkPicture />
          </div>
          <p role="status">
            <strong>
              <Trans>Noch niemand im Warteraum.</Trans>
            </strong>{' '}
            <Trans>Sobald {name} da ist, sehen Sie es hier und hören einen Ton.</Trans>
          </p>
          {!appointment.link && (
            <p>
              <Trans>Für diesen Termin wurde noch kein Link übergeben.</Trans>
            </p>
          )}
        </Card>
      )}
      {guests(talk).length > 0 && (
        <PeoplePanel appointmentId={appointment.id} talk={talk} name={name} />
      )}
    </div>
  );
}

function Connecting() {
  const { t } = useLingui();
  return (
    <Card>
      <Spinner label={t`Wir wissen gerade nicht, wer wartet. Die Verbindung wird aufgebaut …`} />
    </Card>
  );
}
