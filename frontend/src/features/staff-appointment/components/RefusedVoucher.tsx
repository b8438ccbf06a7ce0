import { Trans, useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useVoucherRefusals } from '@/domain/appointments/voucherRefusals';

import { useChange } from '../api/changes';
import { useReload } from './AppointmentView';
import { BrandForm } from './BrandForm';
import styles from './VoucherPanel.module.css';

export interface RefusedVoucherProps {
  appointment: Appointment;
  /** Whose voucher it was to be. */
  personId: string | null;
  refusal: string | null;
}

/** Why there is no voucher, and the five ways on. */
export function RefusedVoucher({ appointment, personId, refusal }: RefusedVoucherProps) {
  const { t } = useLingui();
  const reload = useReload(appointment.id);
  const choice = useChange(appointment, 'voucher-choice');
  const phone = useChange(appointment, 'channel');
  const reasons: Record<string, string> = useVoucherRefusals();
  const reason = reasons[refusal ?? ''];
  const error = choice.error ?? phone.error;
  const busy = choice.isPending || phone.isPending;
  const { version } = appointment;
  return (
    <>
      <Alert tone="warning" title={t`Der Gutschein konnte nicht reserviert werden`}>
        <p>
          {reason} <Trans>Der Termin bleibt gebucht. Wie soll es weitergehen?</Trans>
        </p>
      </Alert>
      {error && (
        <StaffProblem error={error} onReload={() => (reload(), choice.reset(), phone.reset())} />
      )}
      {personId && <BrandForm appointment={appointment} personId={personId} />}
      <div className={styles.choices}>
        <Button
          variant="secondary"
          busy={busy}
          onClick={() => phone.mutate({ body: { channel: 'phone' }, version })}
        >
          {t`Per Telefon, gleiche Zeit`}
        </Button>
        <ButtonLink
          variant="secondary"
          to="/app/termine/$appointmentId/kanal"
          params={{ appointmentId: appointment.id }}
          search={{ kanal: 'protected_office' }}
        >
          {t`Im Schutzbüro`}
        </ButtonLink>
        <Button
          variant="secondary"
          busy={busy}
          onClick={() => choice.mutate({ body: { choice: 'without_voucher' }, version })}
        >
          {t`Video ohne Gutschein`}
        </Button>
        <Button
          variant="secondary"
          busy={busy}
          onClick={() => choice.mutate({ body: { choice: 'retry' }, version })}
        >
          {t`Noch einmal versuchen`}
        </Button>
      </div>
    </>
  );
}
