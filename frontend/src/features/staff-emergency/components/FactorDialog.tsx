import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { canUsePasskeys, PasskeyGivenUp } from '@/lib/passkeys';

import { useOpen, type Asked } from '../api/emergencies';

export interface FactorDialogProps {
  asked: Asked;
  reason: string;
  minutes: number;
  onClose: () => void;
}

/** The second factor once more: by passkey, or the code that the app shows now. */
export function FactorDialog({ asked, reason, minutes, onClose }: FactorDialogProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const passkey =
    asked.kinds.includes('passkey') && asked.passkey_options !== null && canUsePasskeys();
  const app = asked.kinds.includes('app');
  const [way, setWay] = useState<'app' | 'passkey'>(passkey ? 'passkey' : 'app');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState(false);
  const open = useOpen(office.id, () => {
    announce(t`Der Notfallzugriff ist offen.`);
    onClose();
  });
  const byApp = way === 'app';
  const confirm = () => {
    setSent(true);
    if (!byApp || code.trim())
      open.mutate({ reason, minutes, asked, code: byApp ? code.trim() : null });
  };
  return (
    <ConfirmDialog
      open
      title={t`Sind Sie es wirklich?`}
      action={t`Notfallzugriff öffnen`}
      busy={open.isPending}
      error={open.error instanceof PasskeyGivenUp ? null : open.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        <Trans>Mit dem Öffnen erhalten die Datenschutzbeauftragten eine Nachricht.</Trans>
      </p>
      {byApp && app && (
        <TextField
          label={t`Code aus der App`}
          hint={t`Ein Code gilt nur einmal. Warten Sie nach dem Anmelden auf den nächsten.`}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          error={sent && !code.trim() ? t`Geben Sie den Code aus Ihrer App ein.` : undefined}
          onChange={({ target }) => setCode(target.value)}
        />
      )}
      {byApp && !app && (
        <p>
          <Trans>Dieser Browser kann Ihren Passkey nicht benutzen.</Trans>
        </p>
      )}
      {!byApp && (
        <p>
          <Trans>
            Ihr Gerät fragt gleich nach Fingerabdruck, Gesicht, PIN oder Ihrem Sicherheitsstick.
          </Trans>
        </p>
      )}
      {passkey && app && (
        <Button variant="tertiary" onClick={() => setWay(byApp ? 'passkey' : 'app')}>
          {byApp ? t`Passkey benutzen` : t`Code aus der App eingeben`}
        </Button>
      )}
    </ConfirmDialog>
  );
}
