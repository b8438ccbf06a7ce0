import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import { Checkbox, TextField } from '@/components/forms';
import { FormDialog } from '@/components/staff/FormDialog';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';

import styles from '../admin.module.css';
import { useCreateMachine, type CreatedMachine } from '../api/machines';
import { scopes, useScopeNames } from '../scopes';

const FORM = 'machine';
export interface MachineDialogProps {
  onClose: () => void;
  onCreated: (created: CreatedMachine) => void;
}

export function MachineDialog({ onClose, onCreated }: MachineDialogProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const names = useScopeNames();
  const schema = v.object({
    name: v.pipe(
      v.string(),
      v.trim(),
      v.nonEmpty(t`Geben Sie den Namen des Programms ein.`),
      v.maxLength(120, t`Der Name ist zu lang. Nehmen Sie höchstens 120 Zeichen.`),
    ),
    scopes: v.pipe(
      v.array(v.picklist(scopes)),
      v.minLength(1, t`Wählen Sie mindestens eine Erlaubnis.`),
    ),
  });
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    defaultValues: { name: '', scopes: [] },
  });
  const form = useFormErrors<Values>(FORM);
  const create = useCreateMachine(onCreated);
  const send = (values: Values) => {
    form.clear();
    create.mutate(
      { ...values, offices: [office.id] },
      { onError: (error) => void form.fromService(error, setError) },
    );
  };
  return (
    <FormDialog
      form={FORM}
      title={t`Programm zulassen`}
      action={t`Zulassen`}
      busy={create.isPending}
      errors={form.summary}
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
      onClose={onClose}
    >
      {create.error && <StaffProblem error={create.error} />}
      <TextField
        {...register('name')}
        id={fieldId(FORM, 'name')}
        label={t`Name des Programms`}
        autoComplete="off"
        error={formState.errors.name?.message}
      />
      <fieldset className={styles.checks} id={fieldId(FORM, 'scopes')} tabIndex={-1}>
        <legend>
          <Trans>Das darf es in dieser Geschäftsstelle</Trans>
        </legend>
        {scopes.map((scope) => (
          <Checkbox key={scope} {...register('scopes')} value={scope} label={names[scope]} />
        ))}
      </fieldset>
      {formState.errors.scopes && <p className={styles.error}>{formState.errors.scopes.message}</p>}
    </FormDialog>
  );
}
