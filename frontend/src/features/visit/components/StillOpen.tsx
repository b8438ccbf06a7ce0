import { Trans } from '@lingui/react/macro';

import { useVisit } from '../hooks/useVisit';
import { onward } from '../state/nextStep';
import { ToWaitingRoom } from './ToWaitingRoom';

/** Below the questions, for who hung up a talk that goes on past its planned end. */
export function StillOpen() {
  const { facts } = useVisit();
  if (onward(facts) !== 'waiting') return null;
  return (
    <div className="nb-actions">
      <ToWaitingRoom variant="tertiary">
        <Trans>Zurück ins Gespräch</Trans>
      </ToWaitingRoom>
    </div>
  );
}
