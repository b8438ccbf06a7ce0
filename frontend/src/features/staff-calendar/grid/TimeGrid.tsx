import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';

import { dayOf } from '@/lib/days';
import { formatTime } from '@/lib/dates';
import { useNow } from '@/lib/useNow';

import { axisOfColumns, shortestOf, type Column } from './columns';
import { GridColumn } from './GridColumn';
import type { Known } from './marks';
import { minuteOf } from './placing';
import { place } from './place';
import styles from './TimeGrid.module.css';
import { useWalk } from './useWalk';

export interface TimeGridProps {
  columns: Column[];
  zone: string;
  knownOf: (talkId: string) => Known;
  /** Heading of a column. */
  titleOf: (column: Column) => string;
  /** The one column that a phone shows. */
  shown: string;
  showAdviser: boolean;
  /** On a phone: no room for more than what is missing. */
  isPhone: boolean;
}

/** Often enough for a line that moves a pixel a minute. */
const NOW_MS = 20_000;

/** Hours from top to bottom, a column a day or person: what is booked, free, closed, and now. */
export function TimeGrid({
  columns,
  zone,
  knownOf,
  titleOf,
  shown,
  showAdviser,
  isPhone,
}: TimeGridProps) {
  const { t, i18n } = useLingui();
  const now = new Date(useNow(NOW_MS)).toISOString();
  const axis = axisOfColumns(columns);
  const walk = useWalk(
    columns.flatMap(({ entries }) => entries.map(({ item }) => item.key)),
    columns
      .flatMap(({ entries }) => entries)
      .find(({ item }) => item.kind === 'talk' && item.talk.ends_at > now)?.item.key,
  );
  const hours = Array.from(
    { length: (axis.to - axis.from) / 60 },
    (_, hour) => axis.from + hour * 60,
  );
  const isShort = isPhone || columns.length > 1;
  const today = dayOf(now, zone);
  const minute = minuteOf(now, zone);
  const isOnAxis = minute >= axis.from && minute <= axis.to;
  const style = {
    '--axis-from': axis.from,
    '--axis-length': axis.to - axis.from,
    '--shortest': shortestOf(columns),
    '--columns': columns.length,
  } as CSSProperties;
  return (
    <section className={styles.frame} aria-label={t`Zeitplan`} data-short={isShort || undefined}>
      <p className={styles.hint} id="grid-keys">
        <Trans>Mit den Pfeiltasten gehen Sie von Termin zu Termin. Enter öffnet.</Trans>
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only adds keys to its links */}
      <div className={styles.grid} style={style} onKeyDown={walk.onKeyDown} onFocus={walk.onFocus}>
        <div className={styles.axis} aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour} className={styles.hour} style={place(hour, 60)}>
              {String(hour / 60).padStart(2, '0')}:00
            </span>
          ))}
        </div>
        {columns.map((column) => {
          const isToday = column.day.day === today;
          return (
            <GridColumn
              key={column.key}
              column={column}
              axis={axis}
              zone={zone}
              title={titleOf(column)}
              isToday={isToday}
              isShown={column.key === shown || columns.length === 1}
              short={isShort}
              showAdviser={showAdviser}
              knownOf={knownOf}
              tabIndexOf={walk.tabIndexOf}
              now={now}
            >
              {isToday && isOnAxis && (
                <div className={styles.now} style={place(minute, 0)} aria-hidden="true">
                  <span>{formatTime(now, zone, i18n.locale)}</span>
                </div>
              )}
            </GridColumn>
          );
        })}
      </div>
    </section>
  );
}
