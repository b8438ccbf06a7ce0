import { useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';

import { ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { NetworkError } from '@/lib/problem';
import { visitSession } from '@/lib/visitSession';

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

/** A page that failed, or whose code did not arrive: loads it anew once the line is there again. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState<unknown>(error);
  const again = () =>
    void fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(
      () => location.reload(),
      (cause: unknown) => setShown(new NetworkError('offline', { cause })),
    );
  return (
    <Page
      title={
        shown instanceof NetworkError
          ? t`Gerade keine Verbindung`
          : t`Hier ist etwas schiefgegangen`
      }
    >
      <ProblemView error={shown} onRetry={again} />
      <OfficeContact officeId={visitSession.current?.office_id} />
    </Page>
  );
}
