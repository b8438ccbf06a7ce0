import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';

import { factorsQuery, useMakeCodes, useRemoveFactor } from './api/factors';
import { Overview } from './components/Overview';
import { PasswordStep } from './components/PasswordStep';
import { RecoveryCodes } from './components/RecoveryCodes';
import { SetUp } from './components/SetUp';

/** `remove`: the path of the factor that goes. */
type Doing = { what: 'set-up' } | { what: 'codes' } | { what: 'remove'; factor: string };

/** One's own second step: what there is, and changing it. */
export function FactorsPage() {
  const { t } = useLingui();
  const query = useQuery(factorsQuery);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const makeCodes = useMakeCodes();
  const remove = useRemoveFactor();
  const back = () => (setDoing(null), setCodes(null), makeCodes.reset(), remove.reset());
  if (codes) return <RecoveryCodes codes={codes} onDone={back} />;
  if (doing?.what === 'codes') {
    return (
      <PasswordStep
        error={makeCodes.error}
        busy={makeCodes.isPending}
        action={t`Neue Ersatzcodes machen`}
        onPassword={(password) =>
          makeCodes.mutate(password, { onSuccess: (done) => setCodes(done.recovery_codes) })
        }
        onBack={back}
      />
    );
  }
  if (doing?.what === 'remove') {
    return (
      <PasswordStep
        error={remove.error}
        busy={remove.isPending}
        action={t`Entfernen`}
        onPassword={(password) =>
          remove.mutate({ factor: doing.factor, password }, { onSuccess: back })
        }
        onBack={back}
      />
    );
  }
  return (
    <QueryView query={query}>
      {(factors) =>
        doing ? (
          <SetUp factors={factors} needsPassword onDone={back} onCancel={back} />
        ) : (
          <Page
            title={t`Zweiter Schritt beim Anmelden`}
            lead={t`Nach dem Passwort zeigen Sie noch, dass Sie es sind. So kommt niemand in Ihr Konto, der nur Ihr Passwort kennt.`}
          >
            <Overview
              factors={factors}
              onCodes={() => setDoing({ what: 'codes' })}
              onRemove={(factor) => setDoing({ what: 'remove', factor })}
            />
            <div className="nb-actions">
              <Button onClick={() => setDoing({ what: 'set-up' })}>
                {factors.app || factors.passkeys.length > 0 ? (
                  <Trans>Noch einen einrichten</Trans>
                ) : (
                  <Trans>Jetzt einrichten</Trans>
                )}
              </Button>
              <ButtonLink to="/app/konto" variant="secondary">{t`Zurück zum Konto`}</ButtonLink>
            </div>
          </Page>
        )
      }
    </QueryView>
  );
}
