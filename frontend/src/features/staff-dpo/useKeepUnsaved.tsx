import { Trans, useLingui } from '@lingui/react/macro';
import { useBlocker } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/staff/ConfirmDialog';

/** Asks before what was written goes: within the app in words, of the window the browser asks. */
export function useKeepUnsaved(isDirty: boolean): { question: ReactNode; letGo: () => void } {
  const { t } = useLingui();
  const isLetGo = useRef(false);
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty && !isLetGo.current,
    enableBeforeUnload: () => isDirty && !isLetGo.current,
    withResolver: true,
  });
  const question = (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      title={t`Ohne Speichern weggehen?`}
      action={t`Weggehen, nicht speichern`}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    >
      <p>
        <Trans>Was Sie zuletzt geschrieben haben, ist noch nicht gespeichert.</Trans>
      </p>
    </ConfirmDialog>
  );
  return {
    question,
    letGo: () => {
      isLetGo.current = true;
    },
  };
}
