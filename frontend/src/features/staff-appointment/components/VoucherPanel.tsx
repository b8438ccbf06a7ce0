import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { VoucherBadge } from '@/domain/appointments/badges';
import { useVoucherRefusals } from '@/domain/appointments/voucherRefusals';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { formatMegabytes } from '@/lib/dates';

import { useChange } from '../api/changes';
import { voucherQuery } from '../api/voucher';
import { useReload } from './AppointmentView';
import styles from './VoucherPanel.module.css';

/** What became of the data voucher. Refused, it is a choice to be made, not a dead end. */
export function VoucherPanel({ appointment }: { appointment: Appointment }) {
  const { voucher_state, voucher_requested } = appointment;
  if (!voucher_requested && voucher_state === 'none') return null;
  return (
    <Card>
      <div className={styles.head}>
        <h2>
          <Trans>Daten-Gutschein</Trans>
        </h2>
        <span role="status">
          <VoucherBadge state={voucher_state} />
        </span>
      </div>
      {voucher_state === 'reserving' && (
        <p className="nb-soft">
          <Trans>Gleich wissen wir mehr. Diese Seite aktualisiert sich von selbst.</Trans>
        </p>
      )}
      {(voucher_state === 'reserved' || voucher_state === 'issued') && (
        <VoucherSize appointment={appointment} />
      )}
      {voucher_state === 'refused' && appointment.state === 'booked' && (
        <RefusedVoucher appointment={appointment} />
      )}
    </Card>
  );
}

function VoucherSize({ appointment }: { appointment: Appointment }) {
  const { i18n } = useLingui();
  const { data } = useQuery(voucherQuery(appointment.id));
  const provider = data?.provider_name;
  const size = data && formatMegabytes(data.megabytes * 1_000_000, i18n.locale);
  return (
    <>
      {size && (
        <p>
          <Trans>
            {size} von {provider}.
          </Trans>
        </p>
      )}
      {appointment.voucher_state === 'reserved' ? (
        <p className="nb-soft">
          <Trans>
            Die Person sieht den Gutschein über ihren Link, sobald sie zugestimmt hat. Oder Sie
            drucken ihn auf den Brief.
          </Trans>
        </p>
      ) : (
        <p className="nb-soft">
          <Trans>Der Gutschein ist ausgegeben. Er gilt als verbraucht.</Trans>
        </p>
      )}
    </>
  );
}

/** Why there is no voucher, and the four ways on. */
export function RefusedVoucher({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const reload = useReload(appointment.id);
  const choice = useChange(appointment, 'voucher-choice');
  const phone = useChange(appointment, 'channel');
  const reasons: Record<string, string> = useVoucherRefusals();
  const reason = reasons[appointment.voucher_refusal ?? ''];
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
