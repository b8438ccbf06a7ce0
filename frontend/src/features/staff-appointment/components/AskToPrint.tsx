import { Trans, useLingui } from '@lingui/react/macro';

import { ConfirmDialog, type ConfirmDialogProps } from '@/components/staff/ConfirmDialog';

/** A code that is printed is spent: asked before. */
export function AskToPrint(props: Omit<ConfirmDialogProps, 'title' | 'action' | 'children'>) {
  const { t } = useLingui();
  return (
    <ConfirmDialog {...props} title={t`Gutschein aufdrucken?`} action={t`Gutschein aufdrucken`}>
      <p>
        <Trans>
          Der Code steht dann auf dem Brief, auf einem zweiten Blatt. Damit ist der Gutschein
          ausgegeben und bezahlt, auch wenn der Termin später ausfällt.
        </Trans>
      </p>
    </ConfirmDialog>
  );
}
