import { Trans, useLingui } from '@lingui/react/macro';

import { useNoteTold } from '@/api/staff/told';
import type { Appointment, ToldHow } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useToldWords } from '@/domain/appointments/told';
import { announce } from '@/lib/announce';

import styles from './TaskCard.module.css';

/** How the client was told: one tap notes it, and the question is settled. */
export function TellWays({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const words = useToldWords();
  const told = useNoteTold(appointment, () => announce(t`Vermerkt: die Person weiß Bescheid.`));
  const withLink = appointment.state === 'booked' && appointment.link !== null;
  const ways: ToldHow[] = ['phone', 'letter', ...(withLink ? ['link' as const] : []), 'in_person'];
  return (
    <div className={styles.told} role="group" aria-label={t`Wie weiß die Person Bescheid?`}>
      {told.error && <StaffProblem error={told.error} />}
      <p className="nb-soft" aria-hidden="true">
        <Trans>Schon geschehen? Vermerken Sie, wie:</Trans>
      </p>
      <div className="nb-actions">
        {ways.map((how) => (
          <Button
            key={how}
            variant="secondary"
            busy={told.isPending && told.variables.how === how}
            onClick={() => told.mutate({ how })}
          >
            {words.done[how]}
          </Button>
        ))}
      </div>
    </div>
  );
}
