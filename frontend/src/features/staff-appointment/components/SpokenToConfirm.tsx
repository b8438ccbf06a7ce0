import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { Appointment } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';
import { formatDay, formatTime } from '@/lib/dates';

import { useConfirmSpoken, waitingQuery, type SpokenNote } from '../api/toldConsents';

/** Spoken consents that wait for a second person: for whoever of the office opens the talk. */
export function SpokenToConfirm({ appointment }: { appointment: Appointment }) {
  const { data } = useQuery({
    ...waitingQuery(appointment.id),
    enabled: appointment.channel === 'video' && appointment.state === 'booked',
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Card>
      <h2>
        <Trans>Wartet auf eine zweite Person</Trans>
      </h2>
      {data.items.map((each) => (
        <Waiting key={each.note_id} appointment={appointment} note={each} />
      ))}
    </Card>
  );
}

function Waiting({ appointment, note }: { appointment: Appointment; note: SpokenNote }) {
  const { t, i18n } = useLingui();
  const confirm = useConfirmSpoken(appointment.id, () => {
    announce(t`Die Einwilligung ist bestätigt und gilt jetzt.`);
  });
  const day = formatDay(note.until, appointment.zone, i18n.locale);
  const time = formatTime(note.until, appointment.zone, i18n.locale);
  return (
    <div className="nb-stack">
      <p>
        <Trans>
          Eine mündliche Einwilligung ist vermerkt. Sie gilt erst, wenn eine zweite Person sie
          bestätigt: bis {day}, {time} Uhr.
        </Trans>
      </p>
      {note.is_own ? (
        <p className="nb-soft">
          <Trans>Sie haben sie vermerkt. Bestätigen muss jemand anderes.</Trans>
        </p>
      ) : (
        <div>
          <Button busy={confirm.isPending} onClick={() => confirm.mutate(note.note_id)}>
            {t`Ich habe es auch gehört`}
          </Button>
        </div>
      )}
      {confirm.error && <StaffProblem error={confirm.error} />}
    </div>
  );
}
