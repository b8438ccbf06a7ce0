import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { appointmentsQuery } from '@/api/staff/appointments';
import type { Appointment } from '@/api/staff/types';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { useClientName } from '@/domain/clients/clientName';
import { useStaff } from '@/domain/staff/StaffContext';
import { clock } from '@/lib/clock';
import { formatShortDay, formatTime } from '@/lib/dates';

/** How far ahead the next talk is looked for. */
const AHEAD_MS = 24 * 3_600_000;

/** The adviser hung up, and the talk is still open: what can be done now, and what comes next. */
export function LeftTalk({
  appointment,
  onBack,
}: {
  appointment: Appointment;
  onBack: () => void;
}) {
  const { t } = useLingui();
  const params = { appointmentId: appointment.id };
  return (
    <>
      <Card tone="warm">
        <p role="status">
          <strong>
            <Trans>Sie haben aufgelegt. Das Gespräch ist noch offen.</Trans>
          </strong>{' '}
          <Trans>
            War das ein Versehen? Dann verbinden Sie sich wieder. Sind Sie fertig? Dann beenden Sie
            das Gespräch für alle.
          </Trans>
        </p>
        <div className="nb-actions">
          <Button onClick={onBack}>{t`Wieder verbinden`}</Button>
          <ButtonLink
            variant="secondary"
            to="/app/termine/$appointmentId/ergebnis"
            params={params}
          >{t`Ergebnis eintragen`}</ButtonLink>
        </div>
      </Card>
      <NextTalk after={appointment} />
    </>
  );
}

function NextTalk({ after }: { after: Appointment }) {
  const { i18n } = useLingui();
  const { account } = useStaff();
  const clientName = useClientName();
  const [now] = useState(() => clock.now());
  const { data } = useQuery(
    appointmentsQuery({
      officeId: after.office_id,
      adviserId: account.id,
      from: new Date(now).toISOString(),
      to: new Date(now + AHEAD_MS).toISOString(),
    }),
  );
  if (!data) return null;
  const next = data.find(
    ({ id, state, starts_at }) =>
      id !== after.id && state === 'booked' && Date.parse(starts_at) >= now,
  );
  return (
    <Card>
      <h2>
        <Trans>Ihr nächstes Gespräch</Trans>
      </h2>
      {next ? (
        <div>
          <ButtonLink
            variant="tertiary"
            to="/app/termine/$appointmentId"
            params={{ appointmentId: next.id }}
          >
            {[
              formatShortDay(next.starts_at, next.zone, i18n.locale),
              formatTime(next.starts_at, next.zone, i18n.locale),
              clientName(next.client),
            ].join(' · ')}
          </ButtonLink>
        </div>
      ) : (
        <p>
          <Trans>In den nächsten 24 Stunden steht keines an.</Trans>
        </p>
      )}
      <div>
        <ButtonLink variant="tertiary" to="/app/kalender">
          <Trans>Zum Kalender</Trans>
        </ButtonLink>
      </div>
    </Card>
  );
}
