import { Trans, useLingui } from '@lingui/react/macro';
import { useReducer } from 'react';

import type { Appointment } from '@/api/staff/types';
import { useIntent } from '@/api/staff/useIntent';
import { useFollow } from '@/api/useFollow';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatTime } from '@/lib/dates';
import { staffHttp } from '@/lib/staffSession';
import { useNowAround } from '@/lib/useNow';

import { canReopen, endAfter, unknownEnd } from './callEnd';

const DAY_MS = 24 * 60 * 60_000;

export interface ReopenCallProps {
  appointment: Appointment;
  /** The call is open again, and everybody waits anew. */
  onReopened: () => void;
}

/** For the adviser of a call that ended by mistake or too soon, as long as its time is not over. */
export function ReopenCall(props: ReopenCallProps) {
  const { account } = useStaff();
  const { adviser, channel, state, starts_at, ends_at } = props.appointment;
  const [from, to] = [Date.parse(starts_at) - DAY_MS, Date.parse(ends_at) + DAY_MS];
  const now = useNowAround([from, to]);
  if (adviser.id !== account.id || channel !== 'video' || state === 'cancelled') return null;
  // When exactly its time is over the stream says; one of another day needs no stream.
  return now < from || now > to ? null : <WhenEnded {...props} />;
}

function WhenEnded({ appointment, onReopened }: ReopenCallProps) {
  const { t, i18n } = useLingui();
  const [end, hear] = useReducer(endAfter, unknownEnd);
  useFollow(staffHttp, appointment.id, hear);
  const now = useNowAround(end.closesAt === null ? [] : [Date.parse(end.closesAt)]);
  const reopen = useIntent(
    (_variables: Record<string, never>, idempotencyKey) =>
      staffHttp.post<unknown>(
        `/api/media/v1/appointments/${appointment.id}/reopen`,
        {},
        { idempotencyKey },
      ),
    // Whoever was in the call is so no more, and has to come in anew.
    { invalidates: [['staff', 'talk', appointment.id]], onSuccess: onReopened },
  );
  if (!canReopen(end, now) || end.closesAt === null) return null;
  const time = formatTime(end.closesAt, appointment.zone, i18n.locale);
  return (
    <Card tone="calm">
      <h2>
        <Trans>War das Gespräch zu früh zu Ende?</Trans>
      </h2>
      <p>
        <Trans>
          Bis {time} Uhr können Sie es wieder öffnen. Wer noch sprechen möchte, kommt dann wieder in
          den Warteraum.
        </Trans>
      </p>
      {reopen.error && <StaffProblem error={reopen.error} />}
      <div>
        <Button variant="secondary" busy={reopen.isPending} onClick={() => reopen.mutate({})}>
          {t`Gespräch wieder öffnen`}
        </Button>
      </div>
    </Card>
  );
}
