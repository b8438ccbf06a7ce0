import { Trans } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';

import { useVisit } from '../hooks/useVisit';
import { ChangeChannel } from './ChangeChannel';

/** Phone and protected office are offers of the same worth; moving and cancelling are as near. */
export function OtherWays() {
  const { survey } = useVisit().appointment;
  return (
    <Card tone="warm">
      <h2>
        <Trans>Möchten Sie lieber anders sprechen?</Trans>
      </h2>
      <p className="nb-text">
        <Trans>Alle Wege sind gleich gut. Sie müssen keinen Grund nennen.</Trans>
      </p>
      <div className="nb-actions">
        <ChangeChannel to="phone">
          <Trans>Am Telefon</Trans>
        </ChangeChannel>
        <ChangeChannel to="protected_office">
          <Trans>Im Schutzbüro</Trans>
        </ChangeChannel>
        <ChangeChannel to="video">
          <Trans>Per Video</Trans>
        </ChangeChannel>
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
