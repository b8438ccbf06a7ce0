import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { Page } from '@/components/Page';
import { canUsePasskeys } from '@/lib/passkeys';

import { useAddPasskey, useStartApp, type AppSetUp, type Factors } from '../api/factors';
import { AppSteps } from './AppSteps';
import { PasswordStep } from './PasswordStep';
import { RecoveryCodes } from './RecoveryCodes';
import { WhatWentWrong } from './WhatWentWrong';

type Way = 'app' | 'passkey';

export interface SetUpProps {
  factors: Factors;
  /** Somebody who has been signed in for a while shows first that it is them. */
  needsPassword: boolean;
  /** What stands before the choice. */
  intro?: ReactNode;
  onDone: () => void;
  onCancel?: () => void;
}

/** Setting a second factor up, one thing on each page. */
export function SetUp({ factors, needsPassword, intro, onDone, onCancel }: SetUpProps) {
  const { t } = useLingui();
  // What works for everybody stands first and is chosen.
  const [way, setWay] = useState<Way>('app');
  const [chosen, setChosen] = useState(false);
  const [app, setApp] = useState<AppSetUp | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const start = useStartApp();
  const passkey = useAddPasskey();
  const canPasskey = factors.passkeys_possible && canUsePasskeys();

  const finish = (made: string[] | null) => (made ? setCodes(made) : onDone());
  const begin = (wanted: Way, password: string | null) => {
    if (wanted === 'app') start.mutate(password, { onSuccess: setApp });
    else passkey.mutate(password, { onSuccess: (done) => finish(done.recovery_codes) });
  };
  const next = () => {
    if (needsPassword) setChosen(true);
    else begin(way, null);
  };
  const again = () => (start.reset(), passkey.reset(), setApp(null), setChosen(false));
  const error = start.error ?? passkey.error;
  const busy = start.isPending || passkey.isPending;

  if (codes) return <RecoveryCodes codes={codes} step={{ now: 4, of: 4 }} onDone={onDone} />;
  if (app) return <AppSteps app={app} onDone={finish} onAgain={again} />;
  if (chosen) {
    return (
      <PasswordStep
        error={error}
        busy={busy}
        action={way === 'app' ? t`Weiter` : t`Passkey anlegen`}
        onPassword={(password) => begin(way, password)}
        onBack={again}
      />
    );
  }
  return (
    <Page title={t`Zweiten Schritt einrichten`} step={{ now: 1, of: 4 }}>
      {intro}
      {error && <WhatWentWrong error={error} />}
      <Card>
        <Choices<Way>
          legend={t`Womit wollen Sie zeigen, dass Sie es sind?`}
          value={way}
          onChange={setWay}
          choices={[
            {
              value: 'app',
              label: t`Mit einer App auf dem Handy`,
              detail: t`Die App zeigt sechs Ziffern, die Sie beim Anmelden eintippen. Das geht mit jedem Handy.`,
            },
            ...(canPasskey
              ? [
                  {
                    value: 'passkey' as const,
                    label: t`Mit einem Passkey`,
                    detail: t`So, wie Sie Ihr Gerät entsperren: Fingerabdruck, Gesicht oder PIN. Oder mit einem Sicherheitsstick.`,
                  },
                ]
              : []),
          ]}
        />
        <div className="nb-actions">
          <Button busy={busy} onClick={next}>
            {t`Weiter`}
          </Button>
          {onCancel && (
            <Button variant="secondary" onClick={onCancel}>
              {t`Zurück`}
            </Button>
          )}
        </div>
      </Card>
      {!canPasskey && (
        <p className="nb-soft">
          <Trans>Passkeys kann dieser Browser unter dieser Adresse nicht benutzen.</Trans>
        </p>
      )}
    </Page>
  );
}
