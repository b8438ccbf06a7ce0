import { Trans, useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';

import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { useClientName } from '@/domain/clients/clientName';
import { Badge } from '@/components/staff/Badge';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatTime } from '@/lib/dates';
import { localized } from '@/lib/i18n';
import { PersonName } from '@/components/PersonName';

import { onSoundChange, soundReady } from './hooks/chime';
import { useWaitingVisits, type WaitingVisit } from './hooks/useWaiting';
import styles from './WaitingPage.module.css';

export function WaitingPage() {
  const { t } = useLingui();
  const { query, visits } = useWaitingVisits();
  const audible = useSyncExternalStore(onSoundChange, soundReady);
  return (
    <RoleGate roles={['adviser', 'team_lead']}>
      <Page
        title={t`Wer wartet`}
        width="wide"
        lead={t`Lassen Sie eine Person nach der anderen ein. Wer ankommt, meldet sich hier mit einem Ton.`}
      >
        {!audible && (
          <p className="nb-soft">
            <Trans>Noch ohne Ton: Klicken Sie einmal auf diese Seite, dann hören Sie ihn.</Trans>
          </p>
        )}
        <QueryView
          query={{ ...query, data: query.data && visits }}
          isEmpty={(found) => found.length === 0}
          empty={
            <p>
              <Trans>Gerade wartet niemand. Sie können diese Seite offen lassen.</Trans>
            </p>
          }
        >
          {(found) => (
            <ul className={styles.list}>
              {found.map((visit) => (
                <li key={visit.person.participant_id}>
                  <Visit visit={visit} />
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </Page>
    </RoleGate>
  );
}

function Visit({ visit: { person, appointment } }: { visit: WaitingVisit }) {
  const { t, i18n } = useLingui();
  const clientName = useClientName();
  const { zone } = useStaff().office;
  const since = formatTime(person.since, zone, i18n.locale);
  const starts = appointment && formatTime(appointment.starts_at, zone, i18n.locale);
  const parts = {
    client: '',
    adviser: '',
    companion: t`Beistand`,
    interpreter: t`Sprachmittlung`,
    sign_language_interpreter: t`Sprachmittlung`,
  };
  return (
    <Card tone="warm">
      <div className={styles.visit}>
        <div>
          <h2 className={styles.name}>
            <PersonName>{clientName(appointment?.client ?? null)}</PersonName>
          </h2>
          <p className="nb-soft">
            {appointment && localized(appointment.topic.title)}
            {parts[person.part] && ` · ${parts[person.part]}`}
          </p>
          {appointment?.state === 'no_show' && (
            <p>
              <Badge tone="warning">
                <Trans>eingetragen als nicht erschienen</Trans>
              </Badge>
            </p>
          )}
          <p>
            {starts && <Trans>Termin um {starts} Uhr</Trans>} ·{' '}
            <Trans>wartet seit {since} Uhr</Trans>
          </p>
        </div>
        <ButtonLink
          to="/app/termine/$appointmentId/gespraech"
          params={{ appointmentId: person.appointment_id }}
        >
          {t`Gespräch öffnen`}
        </ButtonLink>
      </div>
    </Card>
  );
}
