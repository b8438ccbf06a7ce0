import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';

import type { SecondFactorAsked } from '../api/sessions';
import { DirectoryAgain } from './DirectoryAgain';
import { SecondStep } from './SecondStep';
import { SignInForm } from './SignInForm';

export interface SessionEndedDialogProps {
  email: string;
  /** The person signs in at the office's directory. */
  fromDirectory: boolean;
  /** Gives up what was typed and signs out for good. */
  onLeave: () => void;
}

/** The session ran out: sign in over the page, so that nothing typed is lost, not by Escape either. */
export function SessionEndedDialog({ email, fromDirectory, onLeave }: SessionEndedDialogProps) {
  const { t } = useLingui();
  const [leaving, setLeaving] = useState(false);
  const [asked, setAsked] = useState<SecondFactorAsked | null>(null);
  return (
    <Dialog open title={t`Bitte melden Sie sich neu an`} onClose={() => setLeaving(true)}>
      <p>
        <Trans>
          Ihre Sitzung ist zu Ende. Was Sie eingegeben haben, bleibt stehen, wenn Sie sich hier
          wieder anmelden.
        </Trans>
      </p>
      <p>
        <Trans>
          Das geschieht nach einiger Zeit von selbst. Es geschieht auch, wenn sich Ihr Passwort oder
          Ihre Rollen geändert haben.
        </Trans>
      </p>
      {fromDirectory ? (
        <DirectoryAgain />
      ) : asked ? (
        <SecondStep asked={asked} onBack={() => setAsked(null)} />
      ) : (
        <SignInForm email={email} onAsked={setAsked} />
      )}
      {leaving && (
        <Alert tone="warning" live title={t`Ohne neue Anmeldung geht Ihre Eingabe verloren`}>
          <div>
            <Button variant="secondary" onClick={onLeave}>
              {t`Trotzdem verlassen`}
            </Button>
          </div>
        </Alert>
      )}
    </Dialog>
  );
}
