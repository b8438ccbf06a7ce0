import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';
import * as v from 'valibot';

import { TextField } from '@/components/forms';

const SHORTEST = 12;
const LONGEST = 200;

/** The rule for a new password, typed twice. */
export function useNewPasswordRules() {
  const { t } = useLingui();
  return {
    new_password: v.pipe(
      v.string(),
      v.minLength(SHORTEST, t`Das Passwort braucht mindestens 12 Zeichen.`),
      v.maxLength(LONGEST, t`Das Passwort ist zu lang. Nehmen Sie höchstens 200 Zeichen.`),
    ),
    repeated: v.pipe(v.string(), v.nonEmpty(t`Geben Sie das neue Passwort noch einmal ein.`)),
  };
}

export interface NewPasswordFieldsProps {
  ids: { password: string; repeated: string };
  registers: { password: UseFormRegisterReturn; repeated: UseFormRegisterReturn };
  errors: { password: string | undefined; repeated: string | undefined };
}

export function NewPasswordFields({ ids, registers, errors }: NewPasswordFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        {...registers.password}
        id={ids.password}
        label={t`Neues Passwort`}
        hint={t`Mindestens 12 Zeichen. Gut sind mehrere Wörter, die nur Sie so verbinden.`}
        type="password"
        autoComplete="new-password"
        error={errors.password}
      />
      <TextField
        {...registers.repeated}
        id={ids.repeated}
        label={t`Neues Passwort noch einmal`}
        type="password"
        autoComplete="new-password"
        error={errors.repeated}
      />
    </>
  );
}
