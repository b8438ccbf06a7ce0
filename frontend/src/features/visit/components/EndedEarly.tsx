import { Trans } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';

import { useVisit } from '../hooks/useVisit';
import { closesAt } from '../state/facts';

/** An end by mistake is put right by the adviser, or by another time; trying again alone is not it. */
export function EndedEarly() {
  const { appointment, facts } = useVisit();
  const name = appointment.adviser.display_name;
  // The channel says so: a call that was never ended needs no opening.
  if (facts.call !== 'ended' || facts.now >= closesAt(facts)) return null;
  return (
    <Card>
      <h2>
        <Trans>War das zu früh zu Ende?</Trans>
      </h2>
      <p className="nb-text">
        <Trans>
          <bdi>{name}</bdi> kann das Gespräch wieder öffnen. Rufen Sie uns dafür an, und lassen Sie
          diese Seite offen: Hier sehen Sie, wenn es weitergeht.
        </Trans>
      </p>
      {appointment.state === 'booked' && (
        <div>
          <ButtonLink to="/t/verschieben" variant="tertiary">
            <Trans>Termin verschieben</Trans>
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}
