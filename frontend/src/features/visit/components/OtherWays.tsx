import { Trans } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { BuildingIcon, CameraIcon, PhoneIcon } from '@/components/icons';

import type { MyAppointment } from '../api/appointment';

/** Phone and protected office are offers of the same worth; moving and cancelling are as near. */
export function OtherWays({ appointment }: { appointment: MyAppointment }) {
  const { channel, allowed_channels, survey } = appointment;
  const may = (wanted: typeof channel) => wanted !== channel && allowed_channels.includes(wanted);
  return (
    <Card tone="warm">
      <h2>
        <Trans>Möchten Sie lieber anders sprechen?</Trans>
      </h2>
      <p className="nb-text">
        <Trans>Alle Wege sind gleich gut. Sie müssen keinen Grund nennen.</Trans>
      </p>
      <div className="nb-actions">
        {may('phone') && (
          <ButtonLink
            to="/t/anders"
            search={{ weg: 'telefon' }}
            variant="secondary"
            icon={<PhoneIcon />}
          >
            <Trans>Am Telefon</Trans>
          </ButtonLink>
        )}
        {may('protected_office') && (
          <ButtonLink
            to="/t/anders"
            search={{ weg: 'schutzbuero' }}
            variant="secondary"
            icon={<BuildingIcon />}
          >
            <Trans>Im Schutzbüro</Trans>
          </ButtonLink>
        )}
        {may('video') && (
          <ButtonLink
            to="/t/anders"
            search={{ weg: 'video' }}
            variant="secondary"
            icon={<CameraIcon />}
          >
            <Trans>Per Video</Trans>
          </ButtonLink>
        )}
      </div>
      <div className="nb-actions">
        <ButtonLink to="/t/verschieben" variant="tertiary">
          <Trans>Termin verschieben</Trans>
        </ButtonLink>
        {/* What has taken place can be moved, but not be called off. */}
        {!survey.open && (
          <ButtonLink to="/t/absagen" variant="tertiary">
            <Trans>Termin absagen</Trans>
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
