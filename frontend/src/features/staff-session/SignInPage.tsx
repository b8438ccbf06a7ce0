import { Trans, useLingui } from '@lingui/react/macro';

import { Card } from '@/components/Card';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';

import { SignInForm } from './components/SignInForm';

/** Shown in place of any staff page while nobody is signed in; afterwards that page follows. */
export function SignInPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Anmelden`} lead={t`Für Beschäftigte des Jobcenters.`}>
      <Card>
        <SignInForm />
      </Card>
      <p className="nb-text nb-soft">
        <Trans>
          Passwort vergessen? Ihre Administration schickt Ihnen eine neue Einladung. Sie haben einen
          Termin bei uns? Dafür brauchen Sie kein Konto: Öffnen Sie den Link aus Ihrem Brief.
        </Trans>
      </p>
      <OfficeContact />
    </Page>
  );
}
