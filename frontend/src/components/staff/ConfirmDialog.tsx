import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';

import { StaffProblem } from './StaffProblem';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What the button does, in words: „Termin absagen". */
  action: string;
  busy?: boolean;
  error?: unknown;
  /** What to do about the error, below its words. */
  errorHelp?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before what cannot be undone. The way back comes first. */
export function ConfirmDialog({
  open,
  title,
  action,
  busy = false,
  error,
  errorHelp,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t`Zurück`}
          </Button>
          <Button busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      {error !== null && error !== undefined && (
        <StaffProblem error={error}>{errorHelp}</StaffProblem>
      )}
    </Dialog>
  );
}
