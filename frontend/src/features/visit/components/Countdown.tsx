import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { Card } from '@/components/Card';
import { formatDay, formatTime } from '@/lib/dates';
import { useNow } from '@/lib/useNow';

import type { MyAppointment } from '../api/appointment';
import styles from './Countdown.module.css';

/** How long until the waiting room opens; whole minutes, so that nothing flickers. */
export function Countdown({ appointment }: { appointment: MyAppointment }) {
  const { i18n } = useLingui();
  const now = useNow(1_000);
  const { waiting_room_opens_at: opens, starts_at, zone } = appointment;
  const minutes = Math.max(1, Math.ceil((Date.parse(opens) - now) / 60_000));
  const day = formatDay(opens, zone, i18n.locale);
  const time = formatTime(opens, zone, i18n.locale);
  const start = formatTime(starts_at, zone, i18n.locale);
  return (
    <Card>
      <p>
        <Trans>Der Warteraum öffnet:</Trans>
      </p>
      <p className={styles.time}>
        {day}, <Trans>{time} Uhr</Trans>
      </p>
      <p>
        {minutes < 90 ? (
          <Plural value={minutes} one="Noch # Minute" other="Noch # Minuten" />
        ) : (
          <Plural
            value={Math.round(minutes / 60)}
            one="Noch etwa # Stunde"
            other="Noch etwa # Stunden"
          />
        )}
      </p>
      <p>
        <Trans>Das Gespräch beginnt um {start} Uhr.</Trans>
      </p>
    </Card>
  );
}
