import { useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { TextField } from '@/components/forms';
import { Page } from '@/components/Page';

import { WhatWentWrong } from './WhatWentWrong';

export interface PasswordStepProps {
  error: unknown;
  busy: boolean;
  /** What the button does. */
  action: string;
  onPassword: (password: string) => void;
  onBack: () => void;
}

/** Asks for the password, so that nobody changes this at a desk that was left open. */
export function PasswordStep({ error, busy, action, onPassword, onBack }: PasswordStepProps) {
  const { t } = useLingui();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '' } });
  const missing = t`Geben Sie Ihr Passwort ein.`;
  return (
    <Page
      title={t`Ihr Passwort bitte`}
      lead={t`So kann niemand etwas ändern, während Sie nicht am Platz sind.`}
    >
      <Card>
        <form
          className="nb-stack nb-stack--tight"
          noValidate
          onSubmit={(event) => void handleSubmit(({ password }) => onPassword(password))(event)}
        >
          {error !== null && error !== undefined && <WhatWentWrong error={error} />}
          <TextField
            {...register('password', { validate: (value) => value !== '' || missing })}
            label={t`Passwort`}
            type="password"
            autoComplete="current-password"
            error={formState.errors.password?.message}
          />
          <div className="nb-actions">
            <Button type="submit" busy={busy}>
              {action}
            </Button>
            <Button variant="secondary" onClick={onBack}>
              {t`Zurück`}
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}
