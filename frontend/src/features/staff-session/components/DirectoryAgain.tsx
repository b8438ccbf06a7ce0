import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { staffSession } from '@/lib/staffSession';

/** Signing in at the directory anew in another tab, so that what was typed in this one stays. */
export function DirectoryAgain() {
  const { t } = useLingui();
  const goOn = useMutation({ mutationFn: () => staffSession.refresh() });
  return (
    <>
      <p>
        <Trans>
          Melden Sie sich in einem neuen Fenster mit dem Dienstkonto an. Kommen Sie dann hierher
          zurück und machen Sie weiter.
        </Trans>
      </p>
      {goOn.error && <StaffProblem error={goOn.error} />}
      <div className="nb-actions">
        <a className="kern-btn kern-btn--primary" href="/app" target="_blank" rel="noreferrer">
          <span className="kern-label">{t`Anmeldung in neuem Fenster öffnen`}</span>
        </a>
        <Button variant="secondary" busy={goOn.isPending} onClick={() => goOn.mutate()}>
          {t`Ich bin wieder angemeldet`}
        </Button>
      </div>
    </>
  );
}
