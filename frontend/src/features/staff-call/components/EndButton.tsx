import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { ControlButton } from '@/call/components/ControlButton';
import { Button } from '@/components/Button';
import { EndIcon } from '@/components/moreIcons';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';

import { useEndTalk } from '../api/talk';

/** Ends the talk for everybody, after asking. */
export function EndButton({
  appointmentId,
  inCall = false,
  onEnded,
}: {
  appointmentId: string;
  /** Among the call's controls. */
  inCall?: boolean;
  onEnded: () => void;
}) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const end = useEndTalk(appointmentId, onEnded);
  return (
    <>
      {inCall ? (
        <ControlButton
          icon={<EndIcon />}
          label={t`Für alle beenden`}
          onClick={() => setAsking(true)}
        />
      ) : (
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {t`Für alle beenden`}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t`Gespräch für alle beenden?`}
        action={t`Gespräch beenden`}
        busy={end.isPending}
        error={end.error}
        onClose={() => setAsking(false)}
        onConfirm={() => end.mutate({})}
      >
        <p>
          <Trans>
            Alle werden getrennt. Danach tragen Sie das Ergebnis ein. War es ein Versehen, können
            Sie das Gespräch dort wieder öffnen.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
