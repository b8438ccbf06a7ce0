import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { directoryQuery, useGoToDirectory } from '../api/directory';

/** The way in through the office's directory, where it is known to answer; nothing otherwise. */
export function DirectorySignIn() {
  const { t } = useLingui();
  const directory = useQuery(directoryQuery);
  const go = useGoToDirectory();
  if (!directory.data?.offered && !go.error) return null;
  return (
    <Card>
      <p>
        <Trans>
          Sie haben ein Dienstkonto Ihres Hauses? Dann brauchen Sie hier kein eigenes Passwort.
        </Trans>
      </p>
      {go.error && <StaffProblem error={go.error} />}
      <div className="nb-actions">
        {/* Busy until the other page is there: nobody goes twice. */}
        <Button busy={go.isPending || go.isSuccess} onClick={() => go.mutate()}>
          {t`Mit dem Dienstkonto anmelden`}
        </Button>
      </div>
    </Card>
  );
}
