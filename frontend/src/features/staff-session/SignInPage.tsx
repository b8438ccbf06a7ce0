import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Card } from '@/components/Card';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';

import type { SecondFactorAsked } from './api/sessions';
import { DirectorySignIn } from './components/DirectorySignIn';
import { SecondStep } from './components/SecondStep';
import { SignInForm } from './components/SignInForm';

/** Shown in place of any staff page while nobody is signed in; afterwards that page follows. */
export function SignInPage() {
  const { t } = useLingui();
  const [asked, setAsked] = useState<SecondFactorAsked | null>(null);
  if (asked) {
    return (
      <Page
        key="second"
        title={t`Zweiter Schritt`}
        lead={t`Ihr Passwort stimmt. Zeigen Sie jetzt noch, dass Sie es sind.`}
      >
        <Card>
          <SecondStep asked={asked} onBack={() => setAsked(null)} />
        </Card>
        <OfficeContact />
      </Page>
    );
  }
  return (
    <Page key="first" title={t`Anmelden`} lead={t`Für Beschäftigte des Jobcenters.`}>
      <DirectorySignIn />
      <Card>
        <SignInForm onAsked={setAsked} />
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
