import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { ErrorSummary } from '@/components/ErrorSummary';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { Shell } from '@/domain/office/Shell';
import { fieldId, useFormErrors } from '@/components/staff/formErrors';
import { NewPasswordFields, useNewPasswordRules } from '@/domain/staff/NewPasswordFields';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { useAcceptInvitation } from './api/accept';

const FORM = 'invitation';

/** Behind an invitation link: choose a password. The secret comes in the fragment and leaves it. */
export function InvitationPage() {
  const { t } = useLingui();
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash) {
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
  }, []);
  const accept = useAcceptInvitation();
  return (
    <Shell>
      {accept.isSuccess ? (
        <Page title={t`Ihr Passwort ist gesetzt`} lead={t`Sie können sich jetzt anmelden.`}>
          <div>
            <ButtonLink to="/app">{t`Zur Anmeldung`}</ButtonLink>
          </div>
        </Page>
      ) : (
        <Page
          title={t`Willkommen bei Nahbar`}
          lead={t`Wählen Sie ein Passwort für Ihr Konto. Nur Sie kennen es.`}
        >
          {secret === '' ? (
            <Alert tone="warning" title={t`Der Link ist nicht vollständig`}>
              <p>
                <Trans>
                  Öffnen Sie bitte den ganzen Link aus Ihrer Einladung. Wenn das nicht geht, bitten
                  Sie Ihre Administration um eine neue Einladung.
                </Trans>
              </p>
            </Alert>
          ) : (
            <Card>
              <PasswordChoice secret={secret} accept={accept} />
            </Card>
          )}
          <OfficeContact />
        </Page>
      )}
    </Shell>
  );
}

function PasswordChoice({
  secret,
  accept,
}: {
  secret: string;
  accept: ReturnType<typeof useAcceptInvitation>;
}) {
  const { t } = useLingui();
  const schema = v.pipe(
    v.object(useNewPasswordRules()),
    v.forward(
      v.check(
        (values) => values.new_password === values.repeated,
        t`Die beiden neuen Passwörter sind verschieden. Geben Sie beide noch einmal ein.`,
      ),
      ['repeated'],
    ),
  );
  type Values = v.InferOutput<typeof schema>;
  const { register, handleSubmit, formState } = useForm<Values>({
    shouldFocusError: false,
    resolver: valibotResolver(schema),
    defaultValues: { new_password: '', repeated: '' },
  });
  const form = useFormErrors<Values>(FORM);
  const { errors } = formState;
  const send = ({ new_password }: Values) => {
    form.clear();
    accept.mutate({ secret, password: new_password });
  };
  return (
    <form
      className="nb-stack nb-stack--tight"
      noValidate
      onSubmit={(event) => void handleSubmit(send, form.onInvalid)(event)}
    >
      <ErrorSummary errors={form.summary} />
      {accept.error && <StaffProblem error={accept.error} />}
      <NewPasswordFields
        ids={{ password: fieldId(FORM, 'new_password'), repeated: fieldId(FORM, 'repeated') }}
        registers={{ password: register('new_password'), repeated: register('repeated') }}
        errors={{ password: errors.new_password?.message, repeated: errors.repeated?.message }}
      />
      <div className="nb-actions">
        <Button type="submit" busy={accept.isPending}>
          {t`Passwort speichern`}
        </Button>
      </div>
    </form>
  );
}
