import { Trans, useLingui } from '@lingui/react/macro';

import type { ReactNode } from 'react';

import { PersonIcon } from '@/components/icons';
import { MicrophoneIcon } from '@/components/moreIcons';

import type { CallState, Person } from '../engine/state';
import { Sound, Video } from './media';
import styles from './Stage.module.css';

/**
 * Where the other person is while they are not in the call's room, as far as it is known:
 * `coming` they were let in; `lost` their line broke; `waiting` they are in the waiting room;
 * `away` they are known not to be in the talk; `unknown` nobody can say.
 */
export type RemoteState =
  'coming' | 'lost' | 'hung_up' | 'waiting' | 'withdrawn' | 'away' | 'unknown';

export interface StageProps {
  state: CallState;
  remoteName: string;
  remote: RemoteState;
}

/** The others, large, and the own picture in the corner. */
export function Stage({ state, remoteName, remote }: StageProps) {
  const { people, phase } = state;
  return (
    <section className={styles.stage} aria-label={remoteName}>
      {people.length === 0 ? (
        <p className={styles.empty}>
          <EmptyText phase={phase} name={<bdi>{remoteName}</bdi>} remote={remote} />
        </p>
      ) : (
        <ul className={styles.people}>
          {people.map((person) => (
            <Tile key={person.identity} person={person} name={remoteName} state={state} />
          ))}
        </ul>
      )}
      <OwnTile state={state} />
      {people.map((person) => person.audio && <Sound key={person.identity} track={person.audio} />)}
    </section>
  );
}

interface EmptyTextProps {
  phase: CallState['phase'];
  name: ReactNode;
  remote: RemoteState;
}

function EmptyText({ phase, name, remote }: EmptyTextProps) {
  if (phase === 'connecting') return <Trans>Wir verbinden Sie …</Trans>;
  if (phase === 'reconnecting' || phase === 'unreachable')
    return <Trans>Wir verbinden Sie neu …</Trans>;
  if (phase === 'elsewhere') return <Trans>Das Gespräch läuft auf dem anderen Gerät.</Trans>;
  if (phase === 'left' || phase === 'refused') return <Trans>Das Gespräch ist hier beendet.</Trans>;
  switch (remote) {
    case 'coming':
      return <Trans>Wir verbinden Sie mit {name} …</Trans>;
    case 'lost':
      return <Trans>Die Verbindung zu {name} ist abgerissen. Vielleicht kommt sie wieder.</Trans>;
    case 'hung_up':
      return <Trans>{name} hat aufgelegt.</Trans>;
    case 'waiting':
      return <Trans>{name} ist im Warteraum.</Trans>;
    case 'withdrawn':
      return <Trans>{name} möchte nicht mehr per Video sprechen. Das ist in Ordnung.</Trans>;
    case 'away':
      return <Trans>{name} ist gerade nicht im Gespräch.</Trans>;
    case 'unknown':
      return <Trans>Wir warten auf {name}.</Trans>;
  }
}

function Tile({ person, name, state }: { person: Person; name: string; state: CallState }) {
  const { t } = useLingui();
  const stopped =
    !state.incoming ||
    state.picture === 'rests' ||
    state.profile === 'nur_ton' ||
    state.ceiling === 'nur_ton';
  return (
    <li className={person.speaking ? styles.speaking : styles.tile} data-testid="remote-tile">
      {person.video ? (
        <Video track={person.video} label={t`Bild von ${name}`} />
      ) : (
        <span className={styles.silhouette}>
          <PersonIcon />
          <span>
            {person.cameraOn && stopped ? (
              <Trans>Bild angehalten</Trans>
            ) : (
              <Trans>Kamera ist aus</Trans>
            )}
          </span>
        </span>
      )}
      <span className={styles.name}>
        {!person.microphoneOn && <MicrophoneIcon off />}
        <bdi>{name}</bdi>
        {!person.microphoneOn && (
          <span className="nb-sr-only">
            <Trans>, Mikrofon ist aus</Trans>
          </span>
        )}
      </span>
    </li>
  );
}

function OwnTile({ state }: { state: CallState }) {
  const { t } = useLingui();
  if (!state.ownVideo) return null;
  return (
    <div className={styles.own} data-testid="own-tile">
      <Video track={state.ownVideo} label={t`Ihr eigenes Bild`} mirrored />
    </div>
  );
}
