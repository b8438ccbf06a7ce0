import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { BuildingIcon, PhoneIcon } from '@/components/icons';

import { useVisit } from '../hooks/useVisit';
import { brandsQuery } from './api';
import { BrandQuestion } from './BrandQuestion';

/** There is none, said at once and not on the day of the talk; with every way on. */
export function NoVoucher() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const brands = useQuery(brandsQuery);
  const [isAsked, setAsked] = useState(false);
  const may = (channel: typeof appointment.channel) =>
    appointment.allowed_channels.includes(channel);
  if (isAsked) return <BrandQuestion availableOnly onDone={() => setAsked(false)} />;
  return (
    <>
      <Alert tone="warning" title={t`Wir haben leider keinen Gutschein, der zu Ihrer Karte passt`}>
        <p>
          <Trans>
            Ihr Termin bleibt. Wir wissen Bescheid. Sie können zwischen diesen Wegen wählen.
          </Trans>
        </p>
      </Alert>
      <Card>
        <h2>
          <Trans>So geht es weiter</Trans>
        </h2>
        <div className="nb-actions">
          {brands.data?.some(({ available }) => available) && (
            <Button variant="secondary" onClick={() => setAsked(true)}>
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
    </>
  );
}
