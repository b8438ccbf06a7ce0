import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { BuildingIcon, PhoneIcon } from '@/components/icons';

import { useVisit } from '../hooks/useVisit';
import { brandsQuery } from './api';

/** Every way on without a code: another card, the telephone, on site, one's own data. */
export function OtherWays({ onOtherBrand }: { onOtherBrand?: () => void }) {
  const { appointment } = useVisit();
  const brands = useQuery({ ...brandsQuery, enabled: onOtherBrand !== undefined });
  const may = (channel: typeof appointment.channel) =>
    appointment.allowed_channels.includes(channel);
  return (
    <Card>
      <h2>
        <Trans>So geht es weiter</Trans>
      </h2>
      <div className="nb-actions">
        {onOtherBrand && brands.data?.some(({ available }) => available) && (
          <Button variant="secondary" onClick={onOtherBrand}>
            <Trans>Ich habe eine Karte von einer anderen Marke</Trans>
          </Button>
        )}
        {may('phone') && (
          <ButtonLink
            to="/t/anders"
            search={{ weg: 'telefon' }}
            variant="secondary"
            icon={<PhoneIcon />}
          >
            <Trans>Am Telefon sprechen</Trans>
          </ButtonLink>
        )}
        {may('protected_office') && (
          <ButtonLink
            to="/t/anders"
            search={{ weg: 'schutzbuero' }}
            variant="secondary"
            icon={<BuildingIcon />}
          >
            <Trans>Ins Schutzbüro kommen</Trans>
          </ButtonLink>
        )}
      </div>
      <p className="nb-text">
        <Trans>Haben Sie WLAN oder genug eigene Daten? Dann tippen Sie auf „Weiter“.</Trans>
      </p>
    </Card>
  );
}
