import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { QueryView } from '@/components/staff/QueryView';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useFailedAt } from '@/domain/appointments/failedSteps';
import { useVoucherRefusals } from '@/domain/appointments/voucherRefusals';
import { announce } from '@/lib/announce';

import { failureQuery, useReplace } from '../api/failure';
import styles from './VoucherPanel.module.css';

export interface FailedVoucherProps {
  appointment: Appointment;
  personId: string;
}

/** Which step failed, and the way on: another code where there is one, else another channel. */
export function FailedVoucher({ appointment, personId }: FailedVoucherProps) {
  const { t } = useLingui();
  const failedAt = useFailedAt();
  const refusals: Record<string, string> = useVoucherRefusals();
  const query = useQuery(failureQuery(appointment.id, personId));
  const replace = useReplace(() => announce(t`Ein neuer Gutschein ist reserviert.`));
  return (
    <QueryView query={query}>
      {(failure) => (
        <>
          <Alert tone="warning" title={t`Der Code hat nicht geklappt`}>
            <p>{failedAt(failure.step)}</p>
            {failure.state === 'failed' && !failure.available && (
              <p>
                {refusals[failure.why_none ?? '']}{' '}
                <Trans>Es gibt zurzeit keinen anderen Code. Der Termin bleibt gebucht.</Trans>
              </p>
            )}
          </Alert>
          {replace.error && <StaffProblem error={replace.error} />}
          {failure.state === 'failed' && (
            <div className={styles.choices}>
              {failure.available && (
                <Button busy={replace.isPending} onClick={() => replace.mutate(failure.voucher_id)}>
                  {t`Neuen Gutschein geben`}
                </Button>
              )}
              <ButtonLink
                variant="secondary"
                to="/app/termine/$appointmentId/kanal"
                params={{ appointmentId: appointment.id }}
              >
                {t`Kanal wechseln`}
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </QueryView>
  );
}
