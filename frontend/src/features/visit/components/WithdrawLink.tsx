import { Trans } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';

import { useVisit } from '../hooks/useVisit';

/** The way back from the consent, on every page that comes after it: as near as giving was. */
export function WithdrawLink() {
  const { appointment, consent } = useVisit();
  if (consent?.state !== 'given' || appointment.state !== 'booked') return null;
  return (
    <div className="nb-actions">
      <ButtonLink to="/t/widerruf" variant="tertiary">
        <Trans>Einwilligung widerrufen</Trans>
      </ButtonLink>
    </div>
  );
}
