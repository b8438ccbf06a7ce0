import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';

import { useEndTalk } from '../api/talk';
import styles from './EndButton.module.css';

/** Ends the talk for everybody, after asking. */
export function EndButton({
  appointmentId,
  onEnded,
}: {
  appointmentId: string;
  onEnded: () => void;
}) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const end = useEndTalk(appointmentId, onEnded);
  return (
    <>
      <div className={styles.end}>
        <Button block variant="secondary" onClick={() => setAsking(true)}>
          {t`Für alle beenden`}
        </Button>
      </div>
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
            Alle werden getrennt, und das Gespräch lässt sich nicht wieder öffnen. Danach tragen Sie
            das Ergebnis ein.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
