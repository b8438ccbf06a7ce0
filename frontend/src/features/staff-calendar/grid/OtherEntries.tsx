import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { formatTime } from '@/lib/dates';

import type { Span } from '../api/timetable';
import styles from './Entries.module.css';
import type { WalkProps } from './TalkEntry';

interface PlaceProps {
  span: Span;
  zone: string;
  walk: WalkProps;
}

/** A free time: one click leads to booking it. */
export function FreeEntry({ span, zone, walk, adviserId }: PlaceProps & { adviserId: string }) {
  const { i18n } = useLingui();
  const from = formatTime(span.starts_at, zone, i18n.locale);
  return (
    <Link
      {...walk}
      className={styles.free}
      to="/app/buchen"
      search={{ am: span.starts_at, bei: adviserId }}
    >
      <span>
        <Trans>{from} frei</Trans>
        <span className="nb-sr-only">
          , <Trans>Termin buchen</Trans>
        </span>
      </span>
    </Link>
  );
}

/** Several talks at once, more than fit: the day shows each. */
export function ManyEntry({
  span,
  zone,
  walk,
  count,
  day,
}: PlaceProps & { count: number; day: string }) {
  const { i18n } = useLingui();
  const time = (utc: string) => formatTime(utc, zone, i18n.locale);
  return (
    <Link {...walk} className={styles.many} to="/app/kalender" search={{ tag: day }}>
      <span className={styles.time}>
        {time(span.starts_at)}–{time(span.ends_at)}
      </span>
      <Plural value={count} one="# Termin" other="# Termine" />
    </Link>
  );
}
