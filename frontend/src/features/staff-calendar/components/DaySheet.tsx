import { Trans, useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { PersonName } from '@/components/PersonName';
import { useClientName } from '@/domain/clients/clientName';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';
import { clock } from '@/lib/clock';
import { formatDay, formatTime } from '@/lib/dates';
import { asInstant, dayOf } from '@/lib/days';
import { localized } from '@/lib/i18n';

import styles from './DaySheet.module.css';

export interface DaySheetProps {
  days: string[];
  talks: Appointment[];
  zone: string;
  showAdviser: boolean;
  /** Whose days these are, fit for a line of other words; null: the team's. */
  who: string | null;
}

/** What is printed of these days: enough to go on with when no screen works. On paper alone. */
export function DaySheet({ days, talks, zone, showAdviser, who }: DaySheetProps) {
  const { i18n } = useLingui();
  const { office } = useStaff();
  const now = new Date(clock.now()).toISOString();
  const booked = talks.filter(({ state }) => state !== 'cancelled');
  return (
    <div className={styles.sheets} aria-hidden="true">
      <p>
        {[who, office.name, formatDay(now, zone, i18n.locale), formatTime(now, zone, i18n.locale)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {days.map((day) => (
        <section key={day} className={styles.sheet}>
          {days.length > 1 && <h2>{formatDay(asInstant(day), 'UTC', i18n.locale)}</h2>}
          <Sheet
            talks={booked.filter(({ starts_at }) => dayOf(starts_at, zone) === day)}
            showAdviser={showAdviser}
          />
        </section>
      ))}
    </div>
  );
}

function Sheet({ talks, showAdviser }: Pick<DaySheetProps, 'talks' | 'showAdviser'>) {
  const { t, i18n } = useLingui();
  const clientName = useClientName();
  const { channels, states } = useWords();
  if (talks.length === 0) return <p>{t`An diesem Tag ist noch kein Termin gebucht.`}</p>;
  const time = ({ starts_at, ends_at, zone }: Appointment) =>
    [starts_at, ends_at].map((utc) => formatTime(utc, zone, i18n.locale)).join('–');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>
            <Trans>Uhrzeit</Trans>
          </th>
          <th>
            <Trans>Person</Trans>
          </th>
          <th>
            <Trans>Telefon</Trans>
          </th>
          <th>
            <Trans>Anliegen</Trans>
          </th>
          <th>
            <Trans>Kanal</Trans>
          </th>
          {showAdviser && (
            <th>
              <Trans>Beratung</Trans>
            </th>
          )}
          <th className={styles.note}>
            <Trans>Ergebnis</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {talks.map((talk) => (
          <tr key={talk.id}>
            <td>{time(talk)}</td>
            <td>
              <PersonName>{clientName(talk.client)}</PersonName>
              {talk.client?.display_name && talk.client.reference && ` (${talk.client.reference})`}
            </td>
            <td>{talk.client?.phone_written ?? talk.client?.phone ?? '–'}</td>
            <td>{localized(talk.topic.title)}</td>
            <td>
              {channels[talk.channel]}
              {talk.room && `, ${talk.room.name}`}
            </td>
            {showAdviser && (
              <td>
                <PersonName>{talk.adviser.display_name}</PersonName>
              </td>
            )}
            <td>{talk.state !== 'booked' && states[talk.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
