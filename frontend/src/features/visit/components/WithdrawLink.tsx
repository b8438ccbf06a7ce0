import { Trans } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';

import { useVisit } from '../hooks/useVisit';
import { isOver } from '../state/facts';

/** The way back from the consent, on every page that comes after it: as near as giving was. */
export function WithdrawLink() {
  const { facts } = useVisit();
  if (facts.consent !== 'given' || isOver(facts)) return null;
  return (
    <div className="nb-actions">
      <ButtonLink to="/t/widerruf" variant="tertiary">
        <Trans>Einwilligung widerrufen</Trans>
      </ButtonLink>
    </div>
  );
}
