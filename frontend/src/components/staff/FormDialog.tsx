import { useLingui } from '@lingui/react/macro';
import type { ComponentProps, ReactNode } from 'react';

import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { ErrorSummary, type FieldError } from '@/components/ErrorSummary';

export interface FormDialogProps {
  /** The form's id, the first part of its fields' ids (`fieldId`). */
  form: string;
  title: string;
  /** What the button does, in words: „Eintragen". */
  action: string;
  busy: boolean;
  /** The fields that are wrong, once somebody tried to send it. */
  errors: FieldError[];
  onSubmit: ComponentProps<'form'>['onSubmit'];
  onClose: () => void;
  children: ReactNode;
}

/** A form that is filled in above the page it belongs to. The way back comes first. */
export function FormDialog(props: FormDialogProps) {
  const { form, title, action, busy, errors, onSubmit, onClose, children } = props;
  const { t } = useLingui();
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t`Zurück`}
          </Button>
          <Button type="submit" form={form} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} className="nb-stack nb-stack--tight" noValidate onSubmit={onSubmit}>
        <ErrorSummary errors={errors} />
        {children}
      </form>
    </Dialog>
  );
}
