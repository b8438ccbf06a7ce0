import { Trans, useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { WhoHandsOut } from './WhoHandsOut';
import { formatShortDay, formatTime } from '@/lib/dates';

/** Has the person got a link yet, and the way to hand it over. */
export function LinkPanel({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useLingui();
  if (appointment.state !== 'booked') return null;
  const { link, zone, id } = appointment;
  const day = link && formatShortDay(link.issued_at, zone, i18n.locale);
  const time = link && formatTime(link.issued_at, zone, i18n.locale);
  return (
    <Card tone={link ? 'plain' : 'warm'}>
      <h2>
        <Trans>Link für die Person</Trans>
      </h2>
      <p>
        {link ? (
          <Trans>
            Zuletzt erstellt: {day}, {time} Uhr. Er gilt bis 24 Stunden nach dem Gespräch.
          </Trans>
        ) : (
          <Trans>
            Mit dem Link sagt die Person zu, ab oder wechselt den Kanal. Sie braucht kein Konto.
          </Trans>
        )}
      </p>
      {appointment.may_hand_out_link ? (
        <div>
          <ButtonLink
            variant={link ? 'secondary' : 'primary'}
            to="/app/termine/$appointmentId/link"
            params={{ appointmentId: id }}
          >
            {link ? t`Neuen Link erstellen` : t`Link erstellen und übergeben`}
          </ButtonLink>
        </div>
      ) : (
        <WhoHandsOut {...appointment.adviser} />
      )}
    </Card>
  );
}
