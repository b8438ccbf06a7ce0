import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { DataMeter } from '@/components/DataMeter';
import { PersonName } from '@/components/PersonName';
import { Badge, type BadgeTone } from '@/components/staff/Badge';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { usageQuery, useDecide } from '../api/talk';
import { guests, type Part, type Person, type PersonState, type Talk } from '../hooks/people';
import styles from './PeoplePanel.module.css';

export interface PeoplePanelProps {
  appointmentId: string;
  talk: Talk;
  name: string;
}

/** Who waits and who is in: let in, send out, and what it costs the client. */
export function PeoplePanel({ appointmentId, talk, name }: PeoplePanelProps) {
  const { t } = useLingui();
  const decide = useDecide(appointmentId);
  return (
    <section className={styles.panel} aria-label={t`Wer ist da`}>
      <h2 className={styles.heading}>
        <Trans>Wer ist da</Trans>
      </h2>
      {decide.error && <StaffProblem error={decide.error} />}
      <ul className={styles.list}>
        {guests(talk).map((person) => (
          <li key={person.participant_id}>
            <PersonLine
              person={person}
              name={name}
              busy={decide.isPending && decide.variables.participantId === person.participant_id}
              onDecide={(verdict) =>
                decide.mutate({ participantId: person.participant_id, verdict })
              }
            />
            <PersonUsage appointmentId={appointmentId} talk={talk} person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones: Record<PersonState, BadgeTone> = {
  waiting: 'warning',
  admitted: 'success',
  left: 'neutral',
  barred: 'neutral',
};

interface PersonLineProps {
  person: Person;
  name: string;
  busy: boolean;
  onDecide: (verdict: 'admit' | 'remove') => void;
}

function PersonLine({ person, name, busy, onDecide }: PersonLineProps) {
  const { t } = useLingui();
  const gone = (reason: Person['reason']) => {
    if (reason === 'hung_up') return t`hat aufgelegt`;
    if (reason === 'lost') return t`Verbindung abgerissen`;
    return t`ist nicht mehr da`;
  };
  const states: Record<PersonState, string> = {
    waiting: t`wartet`,
    admitted: t`ist im Gespräch`,
    left: gone(person.reason),
    barred: t`hat die Einwilligung widerrufen`,
  };
  const parts: Record<Part, string> = {
    client: name,
    companion: t`Beistand`,
    interpreter: t`Sprachmittlung`,
    sign_language_interpreter: t`Sprachmittlung`,
    adviser: t`Beratung`,
  };
  const who = parts[person.part];
  return (
    <div className={styles.person}>
      <div>
        <strong>
          <PersonName>{who}</PersonName>
        </strong>{' '}
        <span role="status">
          <Badge tone={tones[person.state]}>{states[person.state]}</Badge>
          {person.reason === 'exceeded_limits' && (
            <span className={styles.why}>
              <Trans>sendet zu viel auf einmal und wurde herausgenommen</Trans>
            </span>
          )}
        </span>
      </div>
      {person.state === 'waiting' && (
        <Button busy={busy} onClick={() => onDecide('admit')}>
          {t`Einlassen`}
          <span className="nb-sr-only">: {who}</span>
        </Button>
      )}
      {person.state === 'admitted' && (
        <Button variant="tertiary" busy={busy} onClick={() => onDecide('remove')}>
          {t`In den Warteraum zurück`}
          <span className="nb-sr-only">: {who}</span>
        </Button>
      )}
    </div>
  );
}

function PersonUsage({
  appointmentId,
  talk,
  person,
}: Omit<PeoplePanelProps, 'name'> & { person: Person }) {
  const { data } = useQuery(usageQuery(appointmentId));
  const told = talk.usage[person.participant_id];
  const fetched = data?.items.find((item) => item.participant_id === person.participant_id);
  const used = Math.max(told?.chargedBytes ?? 0, fetched?.charged_bytes ?? 0);
  const limit = told?.limitBytes ?? fetched?.bytes_limit ?? null;
  if (used === 0 && limit === null) return null;
  return (
    <div className={styles.usage}>
      <span className="nb-soft">
        <Trans>Daten der Person</Trans>
      </span>
      <DataMeter usedBytes={used} limitBytes={limit} />
    </div>
  );
}
