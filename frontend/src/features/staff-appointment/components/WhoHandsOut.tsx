import { Trans } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';

/** Instead of a button that would be refused: whose it is to hand out the link. */
export function WhoHandsOut({ display_name: adviser }: Appointment['adviser']) {
  return (
    <p className="nb-soft">
      <Trans>
        Den Link gibt aus, wer das Gespräch führt (<bdi>{adviser}</bdi>), die eingetragene
        Vertretung oder die Teamleitung.
      </Trans>
    </p>
  );
}
