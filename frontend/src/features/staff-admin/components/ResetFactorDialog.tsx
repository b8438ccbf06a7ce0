import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { clock } from '@/lib/clock';
import { isolate } from '@/lib/isolate';

import type { Account } from '../api/accounts';
import { useResetFactor } from '../api/factors';

export interface ResetFactorDialogProps {
  account: Account;
  onClose: () => void;
  onReset: () => void;
}

/** For somebody who lost their phone and their recovery codes. */
export function ResetFactorDialog({ account, onClose, onReset }: ResetFactorDialogProps) {
  const { t } = useLingui();
  const reset = useResetFactor(onReset);
  const [at] = useState(() => clock.now());
  const name = isolate(account.display_name);
  return (
    <ConfirmDialog
      open
      title={t`Zweiten Schritt zurücksetzen?`}
      action={t`Zurücksetzen`}
      busy={reset.isPending}
      error={reset.error}
      onClose={onClose}
      onConfirm={() => reset.mutate({ id: account.id, at })}
    >
      <p>
        <Trans>
          Danach kommt man mit dem Passwort allein in das Konto von {name}. Sprechen Sie vorher mit
          der Person selbst, am besten von Angesicht zu Angesicht: Genau hier versuchen Betrüger ihr
          Glück.
        </Trans>
      </p>
      <p>
        <Trans>Alle Sitzungen enden. Die Person sieht, dass es die Administration war.</Trans>
      </p>
    </ConfirmDialog>
  );
}
