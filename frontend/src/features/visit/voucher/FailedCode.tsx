import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Alert } from '@/components/Alert';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { isolate } from '@/lib/isolate';

import { appointmentQuery } from '../api/appointment';
import { useVisit } from '../hooks/useVisit';
import { failureQuery, voucherQuery } from './api';
import { OtherWays } from './OtherWays';

const refetchInterval = 5_000;

/** What is known of a code that failed, and no more: told to the adviser only where they were. */
export function FailedCode() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const failure = useQuery({ ...failureQuery, refetchInterval });
  // What the office decides is seen here without a tap.
  useQuery({ ...appointmentQuery, refetchInterval });
  useQuery({ ...voucherQuery, refetchInterval });
  if (failure.isPending) return <Spinner />;
  if (failure.error) {
    return <ProblemView error={failure.error} onRetry={() => void failure.refetch()} />;
  }
  const name = isolate(appointment.adviser.display_name);
  const { data } = failure;
  const isKnown = appointment.voucher_state === 'failed';
  // A talk that is over, or whose outcome is noted, is nobody's task any more.
  const isAhead =
    appointment.state === 'booked' &&
    (!data || Date.parse(data.failed_at) < Date.parse(appointment.ends_at));
  const isTold = isKnown && isAhead;
  return (
    <>
      <Alert
        tone="info"
        title={isTold ? t`Wir haben es ${name} gemeldet` : t`Ihre Meldung ist gespeichert`}
      >
        <p>
          {!isKnown && <Trans>Wir geben sie gerade weiter.</Trans>}{' '}
          {!isAhead ? (
            <Trans>Brauchen Sie noch einen Code? Dann rufen Sie uns bitte an.</Trans>
          ) : data?.available !== false ? (
            <Trans>
              Ihr Jobcenter entscheidet, ob Sie einen neuen Code bekommen. Er erscheint dann hier
              von selbst.
            </Trans>
          ) : (
            <Trans>
              Zurzeit haben wir keinen anderen Code, der zu Ihrer Karte passt. Ihr Termin bleibt.
            </Trans>
          )}
        </p>
      </Alert>
      {isAhead && data?.available === false && <OtherWays />}
    </>
  );
}

/** The one before failed: this one is new. */
export function NewCode() {
  const { t } = useLingui();
  return (
    <Alert tone="success" title={t`Sie haben einen neuen Gutschein`}>
      <p>
        <Trans>Der alte Code gilt nicht mehr. Bitte nehmen Sie nur den neuen.</Trans>
      </p>
    </Alert>
  );
}
