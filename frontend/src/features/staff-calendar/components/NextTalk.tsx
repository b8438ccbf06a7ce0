import { Trans, useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { ButtonAnchor, ButtonLink } from '@/components/Button';
import { Badge } from '@/components/staff/Badge';
import { AppointmentLine } from '@/domain/appointments/AppointmentLine';

import styles from './NextTalk.module.css';

export interface NextTalkProps {
  appointment: Appointment;
  waiting: boolean;
  /** It has begun; else it is the next one. */
  running: boolean;
}

/** The talk that is on now or comes next: large, with what it still lacks, and one way into it. */
export function NextTalk({ appointment, waiting, running }: NextTalkProps) {
  const { t } = useLingui();
  const { channel, client, id, link } = appointment;
  const number = client?.phone_written ?? client?.phone;
  return (
    <div className={styles.next}>
      <p className={styles.label}>{running ? <Trans>Jetzt</Trans> : <Trans>Als Nächstes</Trans>}</p>
      <AppointmentLine appointment={appointment} waiting={waiting} />
      <div className={styles.ways}>
        {channel === 'video' && (
          <>
            <Badge tone={link ? 'success' : 'warning'}>
              {link ? t`Link erstellt` : t`Link fehlt noch`}
            </Badge>
            <ButtonLink to="/app/termine/$appointmentId/gespraech" params={{ appointmentId: id }}>
              {t`Gespräch öffnen`}
            </ButtonLink>
          </>
        )}
        {channel === 'phone' && client?.phone && number && (
          <ButtonAnchor href={`tel:${client.phone}`}>{t`${number} anrufen`}</ButtonAnchor>
        )}
      </div>
    </div>
  );
}
