import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { PasskeyGivenUp } from '@/lib/passkeys';

/** A refusal of the service, or of the device. */
export function WhatWentWrong({ error }: { error: unknown }) {
  const { t } = useLingui();
  if (!(error instanceof PasskeyGivenUp)) return <StaffProblem error={error} />;
  return (
    <Alert tone="warning" live title={t`Es wurde kein Passkey angelegt`}>
      <p>
        <Trans>
          Vielleicht wurde die Frage Ihres Geräts geschlossen, oder dieser Passkey ist schon
          eingetragen. Versuchen Sie es noch einmal, oder nehmen Sie eine App.
        </Trans>
      </p>
    </Alert>
  );
}
