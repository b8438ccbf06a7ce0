import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { useClientName } from '@/domain/clients/clientName';
import { formatTime } from '@/lib/dates';

import type { OwnConsent } from '../api/consent';
import { OpeningPage } from './OpeningPage';

/** The adviser took the consent back: said clearly, with the ways on. */
export function WithdrawnPage({
  appointment,
  consent,
}: {
  appointment: Appointment;
  consent: OwnConsent;
}) {
  const { t, i18n } = useLingui();
  const clientName = useClientName();
  const [again, setAgain] = useState(false);
  if (again) return <OpeningPage appointment={appointment} name={clientName(appointment.client)} />;
  const time = formatTime(
    consent.withdrawn_at ?? appointment.starts_at,
    appointment.zone,
    i18n.locale,
  );
  return (
    <Page title={t`Sie haben Ihre Einwilligung widerrufen`}>
      <Alert tone="success" live>
        <p>
          {consent.carried_out_at ? (
            <Trans>Um {time} Uhr. Das Video-Gespräch ist geschlossen.</Trans>
          ) : (
            <Trans>
              Um {time} Uhr. Ihr Browser hat die Verbindung schon getrennt. Der Server schließt das
              Gespräch gerade.
            </Trans>
          )}
        </p>
      </Alert>
      <div className="nb-actions">
        <ButtonLink
          to="/app/termine/$appointmentId/kanal"
          params={{ appointmentId: appointment.id }}
        >
          {t`Telefon oder Schutzbüro wählen`}
        </ButtonLink>
        <Button variant="secondary" onClick={() => setAgain(true)}>
          {t`Doch per Video: Text noch einmal lesen`}
        </Button>
      </div>
    </Page>
  );
}
