import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { bookedTalksQuery, type BookedWith } from '@/api/staff/bookedTalks';
import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { isProblem } from '@/lib/problem';

import { BookedList } from './BookedList';

export interface ChangeProblemProps {
  error: unknown;
  /** Whose talks are meant, to show them. */
  booked: BookedWith;
  busy: boolean;
  /** Sends the same change again, with the talks kept as tasks. */
  onKeep: () => void;
  onReload?: () => void;
}

/** Why a change was refused; when talks are booked, which, and what can be done with them. */
export function ChangeProblem({ error, booked, busy, onKeep, onReload }: ChangeProblemProps) {
  if (isProblem(error, 'talks-booked'))
    return <TalksBooked booked={booked} busy={busy} onKeep={onKeep} />;
  return <StaffProblem error={error} {...(onReload && { onReload })} />;
}

type TalksBookedProps = Pick<ChangeProblemProps, 'booked' | 'busy' | 'onKeep'>;

function TalksBooked({ booked, busy, onKeep }: TalksBookedProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const { data } = useQuery(bookedTalksQuery(office.id, booked));
  return (
    <Alert tone="warning" live title={t`Hier sind schon Gespräche gebucht`}>
      <p>
        <Trans>
          Öffnen Sie ein Gespräch, um es zu verschieben oder zu übergeben. Oder behalten Sie alle:
          Dann stehen sie als Aufgaben da, bei der Beratungsfachkraft und der Teamleitung.
        </Trans>
      </p>
      {data && <BookedList talks={data.items} more={data.next_cursor !== null} />}
      <div>
        <Button busy={busy} onClick={onKeep}>
          {t`Trotzdem speichern, Gespräche als Aufgaben behalten`}
        </Button>
      </div>
    </Alert>
  );
}
