import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import type { Appointment } from '@/api/staff/types';
import { Badge } from '@/components/staff/Badge';
import { useClientName } from '@/domain/clients/clientName';
import { formatTime } from '@/lib/dates';
import { localized } from '@/lib/i18n';
import { PersonName } from '@/components/PersonName';
import { isolate } from '@/lib/isolate';

import styles from './AppointmentLine.module.css';
import { ChannelName, StateBadge, VoucherBadge } from './badges';

export interface AppointmentLineProps {
  appointment: Appointment;
  /** Somebody is in the waiting room of this talk now. */
  waiting?: boolean;
  showAdviser?: boolean;
  /** Below each other, for the narrow columns of the week. */
  stacked?: boolean;
}

/** One appointment in a list; the client's name leads to it. */
export function AppointmentLine({
  appointment,
  waiting = false,
  showAdviser = false,
  stacked = false,
}: AppointmentLineProps) {
  const { i18n } = useLingui();
  const clientName = useClientName();
  const { starts_at, ends_at, zone, state, voucher_state } = appointment;
  const from = formatTime(starts_at, zone, i18n.locale);
  const to = formatTime(ends_at, zone, i18n.locale);
  const name = isolate(appointment.adviser.display_name);
  const over = state !== 'booked';
  return (
    <div
      className={stacked ? `${styles.line} ${styles.stacked}` : styles.line}
      data-over={over || undefined}
    >
      <p className={styles.time}>
        <time dateTime={starts_at}>{from}</time>–<time dateTime={ends_at}>{to}</time>
      </p>
      <div className={styles.who}>
        <Link
          className={styles.link}
          to="/app/termine/$appointmentId"
          params={{ appointmentId: appointment.id }}
        >
          <PersonName>{clientName(appointment.client)}</PersonName>
        </Link>
        <span className="nb-soft">{localized(appointment.topic.title)}</span>
        {showAdviser && (
          <span className="nb-soft">
            <Trans>bei {name}</Trans>
          </span>
        )}
      </div>
      <ChannelName channel={appointment.channel} />
      <div className={styles.badges}>
        {waiting && (
          <Badge tone="warning">
            <Trans>wartet jetzt</Trans>
          </Badge>
        )}
        {over && <StateBadge state={state} />}
        {voucher_state !== 'none' && <VoucherBadge state={voucher_state} />}
      </div>
    </div>
  );
}
