import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';

import { ChangeChannel } from '../components/ChangeChannel';
import { brandsQuery } from './api';

/** Every way on without a code: another card, the telephone, on site, one's own data. */
export function OtherWays({ onOtherBrand }: { onOtherBrand?: () => void }) {
  const brands = useQuery({ ...brandsQuery, enabled: onOtherBrand !== undefined });
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
        <ChangeChannel to="phone">
          <Trans>Am Telefon sprechen</Trans>
        </ChangeChannel>
        <ChangeChannel to="protected_office">
          <Trans>Ins Schutzbüro kommen</Trans>
        </ChangeChannel>
      </div>
      <p className="nb-text">
        <Trans>Haben Sie WLAN oder genug eigene Daten? Dann tippen Sie auf „Weiter“.</Trans>
      </p>
    </Card>
  );
}
