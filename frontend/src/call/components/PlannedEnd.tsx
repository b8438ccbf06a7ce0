import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { formatTime } from '@/lib/dates';
import { useNowAround } from '@/lib/useNow';

import { momentsOf, sayOfEnd, type Planned } from '../planned';

/** That the planned time is nearly over, or over, and until when one can go on talking. */
export function PlannedEnd({ planned }: { planned: Planned }) {
  const { t, i18n } = useLingui();
  const say = sayOfEnd(planned, useNowAround(momentsOf(planned)));
  const end = formatTime(planned.endsAt, planned.zone, i18n.locale);
  const close = formatTime(planned.closesAt, planned.zone, i18n.locale);
  if (say === null) return null;
  const titles = {
    soon: t`Noch 5 Minuten`,
    over: t`Die geplante Zeit ist um`,
    closing: t`Das Gespräch endet bald`,
  };
  return (
    <Alert tone={say === 'closing' ? 'warning' : 'info'} title={titles[say]} live>
      <p>
        {say === 'soon' ? (
          <Trans>Das Gespräch ist bis {end} Uhr geplant. Sie können länger sprechen.</Trans>
        ) : say === 'over' ? (
          <Trans>Sie können weitersprechen, längstens bis {close} Uhr.</Trans>
        ) : (
          <Trans>Um {close} Uhr endet es von selbst.</Trans>
        )}
      </p>
    </Alert>
  );
}
