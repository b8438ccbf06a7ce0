import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { Appointment } from '@/api/staff/types';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { CameraIcon } from '@/components/icons';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { useStaff } from '@/domain/staff/StaffContext';
import { clock } from '@/lib/clock';

import { useChange } from '../api/changes';
import { useReload } from './AppointmentView';

/** What can be done with an appointment in its state. */
export function Actions({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const { account } = useStaff();
  const params = { appointmentId: appointment.id };
  const mine = appointment.adviser.id === account.id;
  const begun = clock.now() > Date.parse(appointment.starts_at);
  if (appointment.state !== 'booked') return <Afterwards appointment={appointment} />;
  return (
    <Card>
      <h2>
        <Trans>Was möchten Sie tun?</Trans>
      </h2>
      <div className="nb-actions">
        {appointment.channel === 'video' && mine && (
          <ButtonLink
            to="/app/termine/$appointmentId/gespraech"
            params={params}
            icon={<CameraIcon />}
          >
            {t`Gespräch öffnen`}
          </ButtonLink>
        )}
        {begun && (
          <ButtonLink variant="secondary" to="/app/termine/$appointmentId/ergebnis" params={params}>
            {t`Ergebnis eintragen`}
          </ButtonLink>
        )}
        {appointment.changeable && (
          <>
            <ButtonLink
              variant="secondary"
              to="/app/termine/$appointmentId/verschieben"
              params={params}
            >
              {t`Verschieben`}
            </ButtonLink>
            <ButtonLink variant="secondary" to="/app/termine/$appointmentId/kanal" params={params}>
              {t`Kanal wechseln`}
            </ButtonLink>
          </>
        )}
        {appointment.cancellable && <CancelButton appointment={appointment} />}
      </div>
    </Card>
  );
}

function Afterwards({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const { account } = useStaff();
  if (appointment.state === 'cancelled') {
    return (
      <Card tone="warm">
        <p>
          <Trans>Dieser Termin ist abgesagt. Der Link der Person gilt nicht mehr.</Trans>
        </p>
        <div>
          <ButtonLink variant="secondary" to="/app/buchen" search={{ nach: appointment.id }}>
            {t`Neuen Termin buchen`}
          </ButtonLink>
        </div>
      </Card>
    );
  }
  const { open, adviser_done } = appointment.survey;
  const asks = open && !adviser_done && appointment.adviser.id === account.id;
  return (
    <Card tone="calm">
      {asks && (
        <p>
          <Trans>Wie war das Gespräch? Ihre drei Antworten sind anonym.</Trans>
        </p>
      )}
      <div className="nb-actions">
        <ButtonLink variant="secondary" to="/app/buchen" search={{ nach: appointment.id }}>
          {t`Folgetermin buchen`}
        </ButtonLink>
        {asks && (
          <ButtonLink
            variant="secondary"
            to="/app/termine/$appointmentId/ergebnis"
            params={{ appointmentId: appointment.id }}
          >
            {t`Drei Fragen beantworten`}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

function CancelButton({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const reload = useReload(appointment.id);
  const cancel = useChange(appointment, 'cancel', () => {
    setAsking(false);
    void navigate({
      to: '/app/termine/$appointmentId',
      params: { appointmentId: appointment.id },
      search: { getan: 'abgesagt' },
    });
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t`Absagen`}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t`Termin absagen?`}
        action={t`Termin absagen`}
        busy={cancel.isPending}
        error={cancel.error}
        onClose={() => (setAsking(false), reload(), cancel.reset())}
        onConfirm={() => cancel.mutate({ body: {}, version: appointment.version })}
      >
        <p>
          <Trans>
            Der Link der Person gilt dann nicht mehr. Ein Gutschein, der noch nicht gezeigt wurde,
            geht zurück ins Budget. Das lässt sich nicht rückgängig machen.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
