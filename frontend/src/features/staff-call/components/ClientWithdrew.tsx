import { Trans, useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { ButtonAnchor, ButtonLink } from '@/components/Button';

/** The client took the consent back: their right, no failure, and there are other ways. */
export function ClientWithdrew({ appointment, name }: { appointment: Appointment; name: string }) {
  const { t } = useLingui();
  const phone = appointment.client?.phone;
  const isOfTwo = appointment.clients[0]?.guardian_demanded;
  return (
    <Alert
      tone="info"
      live
      title={isOfTwo ? t`Eine Einwilligung fehlt` : t`${name} hat die Einwilligung widerrufen`}
    >
      <p>
        {isOfTwo ? (
          <Trans>
            Es braucht zwei: von {name} und von der sorgeberechtigten Person. Welche fehlt, steht
            beim Termin. Bild und Ton sind aus. Sie können am Telefon oder im Schutzbüro
            weitersprechen. Sind beide da, steht der Name wieder im Warteraum.
          </Trans>
        ) : (
          <Trans>
            Das ist erlaubt und bleibt ohne Nachteile. Bild und Ton sind aus. Sie können am Telefon
            oder im Schutzbüro weitersprechen. Sagt {name} doch noch Ja, steht der Name wieder im
            Warteraum.
          </Trans>
        )}
      </p>
      <div className="nb-actions">
        {phone && <ButtonAnchor href={`tel:${phone}`}>{t`${phone} anrufen`}</ButtonAnchor>}
        <ButtonLink
          variant="secondary"
          to="/app/termine/$appointmentId/kanal"
          params={{ appointmentId: appointment.id }}
        >
          {t`Telefon oder Schutzbüro wählen`}
        </ButtonLink>
      </div>
    </Alert>
  );
}
