import { Trans, useLingui } from '@lingui/react/macro';

import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';

export interface WithdrawDialogProps {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

export function WithdrawDialog({ open, onClose, onConfirm }: WithdrawDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog
      open={open}
      title={t`Einwilligung widerrufen?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onConfirm}>
            <Trans>Ja, widerrufen</Trans>
          </Button>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Nein, weitersprechen</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>Das Video-Gespräch endet dann sofort. Sie haben dadurch keine Nachteile.</Trans>
      </p>
      <p>
        <Trans>Wir können am Telefon oder im Schutzbüro weitersprechen.</Trans>
      </p>
    </Dialog>
  );
}
