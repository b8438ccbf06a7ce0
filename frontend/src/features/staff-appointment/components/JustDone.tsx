import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { useWords } from '@/domain/staff/words';
import { formatDay, formatTime } from '@/lib/dates';

/**
 * What was done a moment ago. The address says it; it may be older than the talk's own facts, so
 * they decide whether it still holds.
 */
export function JustDone({ appointment }: { appointment: Appointment }) {
  const { neu, getan } = useSearch({ from: '/app/termine/$appointmentId' });
  if (neu && appointment.state === 'booked') return <Booked appointment={appointment} />;
  const now = getan === 'abgesagt' ? 'cancelled' : 'booked';
  if (getan && appointment.state === now) return <Changed appointment={appointment} as={getan} />;
  return null;
}

function Booked({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const { link, may_hand_out_link } = appointment;
  return (
    <Alert tone="success" live title={t`Der Termin ist gebucht`}>
      {isIncomplete(appointment) ? (
        <p>
          <Trans>Es ist noch nicht alles geklärt. Was fehlt, steht auf dieser Seite.</Trans>
        </p>
      ) : (
        !link &&
        may_hand_out_link && (
          <p>
            <Trans>Jetzt fehlt nur noch der Link für die Person.</Trans>
          </p>
        )
      )}
    </Alert>
  );
}

const unsettled = ['brand_needed', 'reserving', 'refused', 'failed'];

/** More than the link is missing, or nobody knows yet: a voucher, or a number to call. */
function isIncomplete({ channel, client, clients, voucher_state }: Appointment): boolean {
  const vouchers = [voucher_state, ...clients.map((each) => each.voucher_state)];
  return (
    vouchers.some((state) => unsettled.includes(state)) || (channel === 'phone' && !client?.phone)
  );
}

function Changed({
  appointment,
  as,
}: {
  appointment: Appointment;
  as: 'verschoben' | 'kanal' | 'abgesagt';
}) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const { starts_at, ends_at, zone } = appointment;
  const done = {
    verschoben: t`Der Termin ist verschoben`,
    kanal: t`Der Kanal ist gewechselt`,
    abgesagt: t`Der Termin ist abgesagt`,
  };
  const channel = words.channels[appointment.channel];
  const day = formatDay(starts_at, zone, i18n.locale);
  const from = formatTime(starts_at, zone, i18n.locale);
  const to = formatTime(ends_at, zone, i18n.locale);
  return (
    <Alert tone="success" live title={done[as]}>
      <p>{t`${day}, ${from} bis ${to} Uhr, ${channel}`}</p>
    </Alert>
  );
}
