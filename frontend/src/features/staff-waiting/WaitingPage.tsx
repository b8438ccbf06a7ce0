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
import { useWaitingStream, useWaitingVisits, type WaitingVisit } from './hooks/useWaiting';
import styles from './WaitingPage.module.css';

export function WaitingPage() {
  const { t } = useLingui();
  const { has } = useStaff();
  const { query, visits } = useWaitingVisits();
  const advises = has('adviser');
  // The bar of those who advise reads it already.
  useWaitingStream(!advises && has('team_lead'));
  const audible = useSyncExternalStore(onSoundChange, soundReady);
  return (
    <RoleGate roles={['adviser', 'team_lead']}>
      <Page
        title={t`Wer wartet`}
        width="wide"
        lead={
          advises
            ? t`Lassen Sie eine Person nach der anderen ein. Wer ankommt, meldet sich hier mit einem Ton.`
            : t`Alle, die gerade im Amt warten. Einlassen kann sie, wer das Gespräch führt.`
        }
      >
        {advises && !audible && (
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

function Visit({ visit: { person, isOwn, appointment } }: { visit: WaitingVisit }) {
  const { t, i18n } = useLingui();
  const clientName = useClientName();
  const { zone } = useStaff().office;
  const since = formatTime(person.since, zone, i18n.locale);
  const starts = appointment && formatTime(appointment.starts_at, zone, i18n.locale);
  const adviser = appointment?.adviser.display_name;
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
          {!isOwn && adviser && (
            <p>
              <Trans>
                bei <bdi>{adviser}</bdi>
              </Trans>
            </p>
          )}
        </div>
        {isOwn ? (
          <ButtonLink
            to="/app/termine/$appointmentId/gespraech"
            params={{ appointmentId: person.appointment_id }}
          >
            {t`Gespräch öffnen`}
          </ButtonLink>
        ) : (
          <ButtonLink
            variant="tertiary"
            to="/app/termine/$appointmentId"
            params={{ appointmentId: person.appointment_id }}
          >
            {t`Zum Termin`}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
