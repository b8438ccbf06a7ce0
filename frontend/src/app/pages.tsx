import { useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';

import { ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/components/OfficeContact';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <main>
      <Page
        title={t`Diese Seite gibt es nicht`}
        lead={t`Haben Sie einen Link von uns bekommen? Dann öffnen Sie ihn bitte noch einmal aus dem Brief oder der Nachricht.`}
      >
        <div>
          <ButtonLink to="/" variant="secondary">{t`Zur Startseite`}</ButtonLink>
        </div>
        <OfficeContact />
      </Page>
    </main>
  );
}

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  return (
    <Page title={t`Hier ist etwas schiefgegangen`}>
      <ProblemView error={error} onRetry={reset} />
      <OfficeContact />
    </Page>
  );
}
