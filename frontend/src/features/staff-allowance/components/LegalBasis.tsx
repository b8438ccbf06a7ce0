import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { fieldId } from '@/components/staff/formErrors';
import { FormDialog } from '@/components/staff/FormDialog';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';

import { useChangeLegalBasis, type Budget } from '../api/budgets';

/** By which law a budget is spent, as the office words it. */
export function LegalBasis({ budget }: { budget: Budget }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const basis = budget.legal_basis;
  return (
    <div className="nb-row">
      <p>
        <Trans>
          Rechtsgrundlage: <bdi>{basis}</bdi>
        </Trans>
      </p>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t`Rechtsgrundlage ändern`}
      </Button>
      {open && <Change budget={budget} onClose={() => setOpen(false)} />}
    </div>
  );
}

const FORM = 'legal-basis';

function Change({ budget, onClose }: { budget: Budget; onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(budget.legal_basis);
  const [isMissing, setMissing] = useState(false);
  const change = useChangeLegalBasis(budget.id, () => {
    announce(t`Die Rechtsgrundlage ist gespeichert.`);
    onClose();
  });
  const send = () => {
    setMissing(!text.trim());
    if (text.trim()) change.mutate({ legal_basis: text.trim() });
  };
  const missing = t`Geben Sie die Rechtsgrundlage an.`;
  return (
    <FormDialog
      form={FORM}
      title={t`Rechtsgrundlage ändern`}
      action={t`Speichern`}
      busy={change.isPending}
      errors={isMissing ? [{ fieldId: fieldId(FORM, 'text'), message: missing }] : []}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {change.error && <StaffProblem error={change.error} />}
      <TextField
        id={fieldId(FORM, 'text')}
        label={t`Rechtsgrundlage`}
        hint={t`Nach welchem Gesetz das Geld ausgegeben wird.`}
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          // What is new would take the focus to the summary, away from the field.
          setMissing(false);
        }}
        error={isMissing ? missing : undefined}
      />
    </FormDialog>
  );
}
