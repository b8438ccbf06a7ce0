import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';

import { ButtonLink } from '@/components/Button';
import { useClientName } from '@/domain/clients/clientName';
import { formatTime } from '@/lib/dates';

import { useArrivals, useWaitingStream, useWaitingVisits } from '../hooks/useWaiting';
import styles from './WaitingBar.module.css';

/** On every staff page: somebody is in the waiting room of one of my talks. */
export function WaitingBar() {
  const { t, i18n } = useLingui();
  useWaitingStream();
  useArrivals();
  const { visits } = useWaitingVisits();
  const clientName = useClientName();
  const { appointmentId } = useParams({ strict: false });
  const others = visits.filter(
    ({ person, isOwn }) => isOwn && person.appointment_id !== appointmentId,
  );
  const first = others[0];
  if (!first) return null;

  const { appointment } = first;
  const name = clientName(appointment?.client ?? null);
  const time = appointment && formatTime(appointment.starts_at, appointment.zone, i18n.locale);
  const more = others.length - 1;
  return (
    <aside className={styles.bar} aria-label={t`Im Warteraum`}>
      <div className={styles.inner}>
        <span className={styles.dot} aria-hidden="true" />
        <p>
          {appointment?.state === 'no_show' ? (
            <Trans>
              <strong>{name}</strong> ist doch noch da. Eingetragen ist „nicht erschienen“.
            </Trans>
          ) : time ? (
            <Trans>
              <strong>{name}</strong> wartet, Termin um {time} Uhr.
            </Trans>
          ) : (
            <Trans>Jemand wartet.</Trans>
          )}{' '}
          {more > 0 && <Trans>Und noch {more} weitere.</Trans>}
        </p>
        {more > 0 ? (
          <ButtonLink to="/app/warteraum">{t`Zum Warteraum`}</ButtonLink>
        ) : (
          <ButtonLink
            to="/app/termine/$appointmentId/gespraech"
            params={{ appointmentId: first.person.appointment_id }}
          >
            {t`Gespräch öffnen`}
          </ButtonLink>
        )}
      </div>
    </aside>
  );
}
