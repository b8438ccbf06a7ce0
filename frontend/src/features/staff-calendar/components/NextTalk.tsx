import { Trans, useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { ButtonAnchor, ButtonLink } from '@/components/Button';
import { AppointmentLine } from '@/domain/appointments/AppointmentLine';
import { useNowAround } from '@/lib/useNow';

import { Marks } from '../grid/Marks';
import { useMarks, type Known } from '../grid/marks';
import styles from './NextTalk.module.css';

export interface NextTalkProps {
  talks: Appointment[];
  knownOf: (talkId: string) => Known;
}

/** Of one's own talks of today, the one that is on or comes next; nothing when all is over. */
export function NextTalkOfDay({ talks, knownOf }: NextTalkProps) {
  const moments = talks.flatMap(({ starts_at, ends_at }) =>
    [starts_at, ends_at].map((moment) => Date.parse(moment)),
  );
  const now = useNowAround(moments);
  const next = talks.find(({ state, ends_at }) => state === 'booked' && Date.parse(ends_at) > now);
  if (!next) return null;
  return (
    <NextTalk
      appointment={next}
      known={knownOf(next.id)}
      running={Date.parse(next.starts_at) <= now}
    />
  );
}

/** The talk that is on now or comes next: large, with what it still lacks, and one way into it. */
function NextTalk({
  appointment,
  known,
  running,
}: {
  appointment: Appointment;
  known: Known;
  running: boolean;
}) {
  const { t } = useLingui();
  const marksOf = useMarks();
  const { channel, client, id } = appointment;
  const number = client?.phone_written ?? client?.phone;
  return (
    <div className={styles.next}>
      <p className={styles.label}>{running ? <Trans>Jetzt</Trans> : <Trans>Als Nächstes</Trans>}</p>
      <AppointmentLine appointment={appointment} waiting={known.waiting} />
      <div className={styles.ways}>
        {/* The line above says who waits, and what became of the voucher. */}
        <Marks
          marks={marksOf(appointment, known).filter(
            ({ key }) => key !== 'waiting' && key !== 'voucher',
          )}
        />
        {channel === 'video' && (
          <ButtonLink to="/app/termine/$appointmentId/gespraech" params={{ appointmentId: id }}>
            {t`Gespräch öffnen`}
          </ButtonLink>
        )}
        {channel === 'phone' && client?.phone && number && (
          <ButtonAnchor href={`tel:${client.phone}`}>{t`${number} anrufen`}</ButtonAnchor>
        )}
      </div>
    </div>
  );
}
