import { valibotResolver } from '@hookform/resolvers/valibot';
import { useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { ErrorSummary } from '@/components/ErrorSummary';
import { TextField } from '@/components/forms';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { NewPasswordFields, useNewPasswordRules } from '@/domain/staff/NewPasswordFields';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { useChangePassword } from './api/password';

const FORM = 'password';

export function PasswordForm() {
  const { t } = useLingui();
  const schema = v.pipe(
    v.object({
      current_password: v.pipe(v.string(), v.nonEmpty(t`Geben Sie Ihr jetziges Passwort ein.`)),
      ...useNewPasswordRules(),
    }),
    v.forward(
      v.check(
        (values) => values.new_password === values.repeated,
        t`Die beiden neuen Passwörter sind verschieden. Geben Sie beide noch einmal ein.`,
      ),
      ['repeated'],
    ),
  );
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, reset, setError } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    defaultValues: { current_password: '', new_password: '', repeated: '' },
  });
  const form = useFormErrors<Values>(FORM);
  const change = useChangePassword();
  const { errors } = formState;

  const send = ({ current_password, new_password }: Values) => {
    form.clear();
    change.mutate(
      { current_password, new_password },
      { onSuccess: () => reset(), onError: (error) => void form.fromService(error, setError) },
    );
  };

  return (
    <form
      className="nb-stack nb-stack--tight"
      noValidate
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
    >
      <ErrorSummary errors={form.summary} />
      {change.error && <StaffProblem error={change.error} />}
      {change.isSuccess && (
        <Alert tone="success" live title={t`Ihr Passwort ist geändert`}>
          <p>{t`Auf anderen Geräten sind Sie jetzt abgemeldet.`}</p>
        </Alert>
      )}
      <TextField
        {...register('current_password')}
        id={fieldId(FORM, 'current_password')}
        label={t`Jetziges Passwort`}
        type="password"
        autoComplete="current-password"
        error={errors.current_password?.message}
      />
      <NewPasswordFields
        ids={{ password: fieldId(FORM, 'new_password'), repeated: fieldId(FORM, 'repeated') }}
        registers={{ password: register('new_password'), repeated: register('repeated') }}
        errors={{ password: errors.new_password?.message, repeated: errors.repeated?.message }}
      />
      <div className="nb-actions">
        <Button type="submit" busy={change.isPending}>
          {t`Passwort ändern`}
        </Button>
      </div>
    </form>
  );
}
