import { valibotResolver } from '@hookform/resolvers/valibot';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import { Button } from '@/components/Button';
import { ErrorSummary } from '@/components/ErrorSummary';
import { TextField } from '@/components/forms';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { clock } from '@/lib/clock';
import { ProblemError } from '@/lib/problem';
import { useCountdown } from '@/lib/useCountdown';

import { useSignIn, type SecondFactorAsked } from '../api/sessions';

const FORM = 'sign-in';

export interface SignInFormProps {
  email?: string;
  /** The password was right, and a second factor is asked for. */
  onAsked: (asked: SecondFactorAsked) => void;
}

/** E-mail and password. After too many tries the button waits as long as the service asks. */
export function SignInForm({ email = '', onAsked }: SignInFormProps) {
  const { t } = useLingui();
  const schema = v.object({
    email: v.pipe(
      v.string(),
      v.trim(),
      v.email(t`Geben Sie Ihre dienstliche E-Mail-Adresse ein, zum Beispiel name@jobcenter.de.`),
    ),
    password: v.pipe(v.string(), v.nonEmpty(t`Geben Sie Ihr Passwort ein.`)),
  });
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState, resetField, setFocus } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    defaultValues: { email, password: '' },
  });
  const form = useFormErrors<Values>(FORM);
  const signIn = useSignIn(onAsked);
  const [blockedUntil, setBlockedUntil] = useState<number | null>(null);
  const wait = useCountdown(blockedUntil);

  const send = (values: Values) => {
    form.clear();
    if (wait > 0) return;
    signIn.mutate(values, {
      onError: (error) => {
        resetField('password');
        setFocus('password');
        const seconds = error instanceof ProblemError ? error.retryAfter : null;
        setBlockedUntil(seconds ? clock.elapsed() + seconds * 1000 : null);
      },
    });
  };

  return (
    <form
      className="nb-stack nb-stack--tight"
      noValidate
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
    >
      <ErrorSummary errors={form.summary} />
      {signIn.error && <StaffProblem error={signIn.error} />}
      <TextField
        {...register('email')}
        id={fieldId(FORM, 'email')}
        label={t`E-Mail`}
        type="email"
        autoComplete="username"
        error={formState.errors.email?.message}
      />
      <TextField
        {...register('password')}
        id={fieldId(FORM, 'password')}
        label={t`Passwort`}
        type="password"
        autoComplete="current-password"
        error={formState.errors.password?.message}
      />
      <div className="nb-actions">
        <Button type="submit" busy={signIn.isPending} aria-disabled={wait > 0 || undefined}>
          {wait > 0 ? t`Anmelden in ${wait} Sekunden` : t`Anmelden`}
        </Button>
      </div>
    </form>
  );
}
