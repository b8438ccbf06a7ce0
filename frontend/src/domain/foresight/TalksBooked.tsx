import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { bookedTalksQuery, type BookedWith } from '@/api/staff/bookedTalks';
import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { isProblem, type ProblemError } from '@/lib/problem';

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

/**
 * Why a change was refused; when talks are booked, which, and what can be done with them. It takes
 * the focus: the button that asked for the change may stand far below.
 */
export function ChangeProblem({ error, booked, busy, onKeep, onReload }: ChangeProblemProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  return (
    <div ref={box} tabIndex={-1} data-quiet-focus>
      {isProblem(error, 'talks-booked') ? (
        <TalksBooked error={error} booked={booked} busy={busy} onKeep={onKeep} />
      ) : (
        <StaffProblem error={error} {...(onReload && { onReload })} />
      )}
    </div>
  );
}

/** As many as one answer may hold: the refusal names the first ten of them. */
const AT_MOST = 100;

type TalksBookedProps = Pick<ChangeProblemProps, 'booked' | 'busy' | 'onKeep'> & {
  error: ProblemError;
};

function TalksBooked({ error, booked, busy, onKeep }: TalksBookedProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const { data } = useQuery(bookedTalksQuery(office.id, booked, AT_MOST));
  const { first, count } = error.problem as { first?: string[]; count?: number };
  // What is asked for may be wider than the change, as with closing days that lie apart.
  const talks = data?.items.filter(({ id }) => !first?.length || first.includes(id));
  return (
    <Alert tone="warning" live title={t`Hier sind schon Gespräche gebucht`}>
      <p>
        <Trans>
          Öffnen Sie ein Gespräch, um es zu verschieben oder zu übergeben. Oder behalten Sie alle:
          Dann stehen sie als Aufgaben da, bei der Beratungsfachkraft und der Teamleitung.
        </Trans>
      </p>
      {talks && <BookedList talks={talks} more={talks.length < (count ?? talks.length)} />}
      <div>
        <Button busy={busy} onClick={onKeep}>
          {t`Trotzdem speichern, Gespräche als Aufgaben behalten`}
        </Button>
      </div>
    </Alert>
  );
}
