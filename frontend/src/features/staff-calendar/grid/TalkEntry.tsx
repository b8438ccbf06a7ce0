import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import type { Appointment } from '@/api/staff/types';
import { PersonName } from '@/components/PersonName';
import { ChannelName, StateBadge } from '@/domain/appointments/badges';
import { useClientName } from '@/domain/clients/clientName';
import { formatTime } from '@/lib/dates';
import { localized } from '@/lib/i18n';

import { Marks } from './Marks';
import { useMarks, type Known } from './marks';
import styles from './Entries.module.css';

export interface WalkProps {
  'data-walk': string;
  'data-from': number;
  tabIndex: number;
}

export interface TalkEntryProps {
  talk: Appointment;
  known: Known;
  walk: WalkProps;
  /** In a narrow column: one sign for what is done, a word only for what is missing. */
  short: boolean;
  /** Beside others: when it begins and who comes. */
  narrow: boolean;
  /** Name the adviser, where a column is of several. */
  showAdviser: boolean;
  running: boolean;
}

/** Too short a talk for a line of each thing. */
const LOW_MS = 30 * 60_000;

/** A talk at its place and height; its link covers all of it. */
export function TalkEntry({
  talk,
  known,
  walk,
  short,
  narrow,
  showAdviser,
  running,
}: TalkEntryProps) {
  const { t, i18n } = useLingui();
  const clientName = useClientName();
  const marksOf = useMarks();
  const isLow = Date.parse(talk.ends_at) - Date.parse(talk.starts_at) < LOW_MS;
  const time = (utc: string) => formatTime(utc, talk.zone, i18n.locale);
  return (
    <div
      className={styles.talk}
      data-over={talk.state !== 'booked' || undefined}
      data-running={running || undefined}
      data-short={short || undefined}
      data-narrow={narrow || undefined}
      data-low={isLow || undefined}
    >
      <span className={styles.time}>
        <time dateTime={talk.starts_at}>{time(talk.starts_at)}</time>
        <span className={narrow ? 'nb-sr-only' : undefined}>
          <span aria-hidden="true">–</span>
          <span className="nb-sr-only"> {t`bis`} </span>
          <time dateTime={talk.ends_at}>{time(talk.ends_at)}</time>
        </span>
      </span>
      <Link
        {...walk}
        className={styles.link}
        to="/app/termine/$appointmentId"
        params={{ appointmentId: talk.id }}
      >
        <PersonName>{clientName(talk.client)}</PersonName>
      </Link>
      {showAdviser && (
        <span className={styles.who}>
          <PersonName>{talk.adviser.display_name}</PersonName>
        </span>
      )}
      <span className={styles.soft}>
        <span className={styles.topic}>{localized(talk.topic.title)}</span>
        <ChannelName channel={talk.channel} />
      </span>
      {talk.state === 'booked' ? (
        <Marks marks={marksOf(talk, known)} short={short} />
      ) : (
        <StateBadge state={talk.state} />
      )}
    </div>
  );
}
