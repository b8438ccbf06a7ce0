import { valibotResolver } from '@hookform/resolvers/valibot';
import { useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import { TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { FormDialog } from '@/components/staff/FormDialog';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { roles as allRoles, useStaff } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';

import { useAddGroup, type ChangedGroupRole } from '../api/groups';

const FORM = 'group';

export interface GroupDialogProps {
  onClose: () => void;
  onAdded: (changed: ChangedGroupRole) => void;
}

/** One line of the table: this group has this role here. */
export function GroupDialog({ onClose, onAdded }: GroupDialogProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const words = useWords();
  const schema = v.object({
    group: v.pipe(
      v.string(),
      v.trim(),
      v.nonEmpty(t`Geben Sie den Namen der Gruppe ein.`),
      v.maxLength(255, t`Der Name ist zu lang. Nehmen Sie höchstens 255 Zeichen.`),
    ),
    role: v.picklist(allRoles, t`Wählen Sie eine Aufgabe.`),
  });
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    defaultValues: { group: '', role: 'adviser' },
  });
  const form = useFormErrors<Values>(FORM);
  const add = useAddGroup(onAdded);
  const send = (values: Values) => {
    form.clear();
    add.mutate(
      { ...values, office_id: office.id },
      { onError: (error) => void form.fromService(error, setError) },
    );
  };
  return (
    <FormDialog
      form={FORM}
      title={t`Gruppe eintragen`}
      action={t`Eintragen`}
      busy={add.isPending}
      errors={form.summary}
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
      onClose={onClose}
    >
      {add.error && <StaffProblem error={add.error} />}
      <TextField
        {...register('group')}
        id={fieldId(FORM, 'group')}
        label={t`Gruppe im Verzeichnis`}
        hint={t`Genau so, wie das Verzeichnis sie nennt. Groß und klein zählt.`}
        autoComplete="off"
        error={formState.errors.group?.message}
      />
      <SelectField
        {...register('role')}
        id={fieldId(FORM, 'role')}
        label={t`Aufgabe in dieser Geschäftsstelle`}
        error={formState.errors.role?.message}
      >
        {allRoles.map((role) => (
          <option key={role} value={role}>
            {words.roles[role]}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
