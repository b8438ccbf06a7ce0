import { useLingui } from '@lingui/react/macro';
import { useLocation, type ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';

import { ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { NetworkError } from '@/lib/problem';
import { visitSession } from '@/lib/visitSession';

import { ClientLayout } from './layouts/ClientLayout';

/** An address that leads nowhere, inside the frame of the pages around it: says what to do next. */
export function NotFoundPage() {
  const { t } = useLingui();
  const isStaff = useLocation({ select: ({ pathname }) => /^\/app(\/|$)/.test(pathname) });
  if (isStaff) {
    return (
      <Page title={t`Diese Seite gibt es nicht`}>
        <div>
          <ButtonLink to="/app" variant="secondary">{t`Zur Startseite`}</ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page
      title={t`Diese Seite gibt es nicht`}
      lead={t`Haben Sie einen Link von uns bekommen? Dann öffnen Sie ihn bitte noch einmal aus dem Brief oder der Nachricht.`}
    >
      <div className="nb-actions">
        <ButtonLink to="/t/code">{t`Code aus dem Brief eingeben`}</ButtonLink>
        <ButtonLink to="/" variant="secondary">{t`Zur Startseite`}</ButtonLink>
      </div>
      <OfficeContact officeId={visitSession.current?.office_id} />
    </Page>
  );
}

/** The same where no other frame is around it: a page like every other. */
export function UnknownAddressPage() {
  return (
    <ClientLayout>
      <NotFoundPage />
    </ClientLayout>
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
