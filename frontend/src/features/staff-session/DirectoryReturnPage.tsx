import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { Spinner } from '@/components/Spinner';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Shell } from '@/domain/office/Shell';

import { readReturn, takeDestination, useFinishDirectory, useGoToDirectory } from './api/directory';

/** Where the directory sends people back. What it put into the address leaves it at once. */
export function DirectoryReturnPage() {
  const { t } = useLingui();
  const router = useRouter();
  const [returned] = useState(() => readReturn(window.location.search));
  const finish = useFinishDirectory();
  const again = useGoToDirectory();
  const begun = useRef(false);
  const { mutate } = finish;
  useEffect(() => {
    // Once: it is good once.
    if (begun.current) return;
    begun.current = true;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    if (returned) {
      mutate(returned, { onSuccess: () => router.history.replace(takeDestination()) });
    }
  }, [mutate, returned, router]);
  const failed = returned === null || finish.isError;
  return (
    <Shell home="/app">
      <Page title={failed ? t`Sie sind nicht angemeldet` : t`Sie werden angemeldet`}>
        {returned === null && (
          <Alert tone="warning" title={t`Hier fehlt etwas`}>
            <p>
              <Trans>
                Diese Seite gehört zur Anmeldung mit dem Dienstkonto. Beginnen Sie bitte neu.
              </Trans>
            </p>
          </Alert>
        )}
        {finish.error && <StaffProblem error={finish.error} />}
        {again.error && <StaffProblem error={again.error} />}
        {failed ? (
          <>
            <div className="nb-actions">
              <Button busy={again.isPending || again.isSuccess} onClick={() => again.mutate()}>
                {t`Noch einmal mit dem Dienstkonto`}
              </Button>
              <ButtonLink to="/app" variant="secondary">
                {t`Mit E-Mail und Passwort anmelden`}
              </ButtonLink>
            </div>
            <OfficeContact />
          </>
        ) : (
          <Spinner />
        )}
      </Page>
    </Shell>
  );
}
