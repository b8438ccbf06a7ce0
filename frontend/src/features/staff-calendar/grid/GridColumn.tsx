import { Trans, useLingui } from '@lingui/react/macro';
import { useId, type CSSProperties, type ReactNode } from 'react';

import { formatTime } from '@/lib/dates';

import type { Span } from '../api/timetable';
import type { Column, Entry } from './columns';
import type { Known } from './marks';
import { FreeEntry, ManyEntry } from './OtherEntries';
import { place } from './place';
import type { Placed, Stretch } from './placing';
import { TalkEntry, type WalkProps } from './TalkEntry';
import styles from './TimeGrid.module.css';

export interface GridColumnProps {
  column: Column;
  axis: Stretch;
  zone: string;
  title: string;
  isToday: boolean;
  /** A phone shows this one alone. */
  isShown: boolean;
  short: boolean;
  showAdviser: boolean;
  knownOf: (talkId: string) => Known;
  tabIndexOf: (key: string) => 0 | -1;
  now: string;
  /** The line of now. */
  children?: ReactNode;
}

/** One day or one person: a heading and, for screen readers, a list in the order of time. */
export function GridColumn(props: GridColumnProps) {
  const { column, axis, zone, title, isToday, isShown, children } = props;
  const { t, i18n } = useLingui();
  const headingId = useId();
  const time = (utc: string) => formatTime(utc, zone, i18n.locale);
  const isClosed = column.day.closed !== 'no';
  const rows = [
    ...column.away.map((away) => ({ kind: 'away' as const, from: away.from, away })),
    ...column.entries.map((entry) => ({ kind: 'entry' as const, from: entry.from, entry })),
  ].sort((a, b) => a.from - b.from);
  return (
    <section
      className={styles.column}
      data-column={column.key}
      data-today={isToday || undefined}
      data-shown={isShown || undefined}
      aria-labelledby={headingId}
    >
      <h2 id={headingId} className={styles.title}>
        {title}
        {isToday && <span className="nb-sr-only"> ({t`heute`})</span>}
      </h2>
      {isClosed && <ClosedNote column={column} />}
      {rows.length === 0 && !isClosed && (
        <p className={styles.nothing}>
          <Trans>kein Termin</Trans>
        </p>
      )}
      <div className={styles.body}>
        {column.works.map((work) => (
          <div
            key={work.from}
            className={styles.works}
            style={place(work.from, work.to - work.from)}
            aria-hidden="true"
          />
        ))}
        {isClosed && (
          <div
            className={styles.blocked}
            style={place(axis.from, axis.to - axis.from)}
            aria-hidden="true"
          />
        )}
        <ol className={styles.entries}>
          {rows.map((row) =>
            row.kind === 'away' ? (
              <li
                key={`away ${row.away.span.starts_at}`}
                className={styles.blocked}
                style={placeWithin(row.away, axis)}
              >
                <AwayWords span={row.away.span} time={time} />
              </li>
            ) : (
              <li
                key={row.entry.item.key}
                className={styles.entry}
                style={{
                  ...place(row.entry.from, row.entry.to - row.entry.from),
                  ...({
                    '--lane': row.entry.lane,
                    '--lanes': row.entry.lanes,
                  } as CSSProperties),
                }}
              >
                <EntryView {...props} entry={row.entry} />
              </li>
            ),
          )}
        </ol>
        {children}
      </div>
    </section>
  );
}

/** An absence may reach beyond what the axis shows. */
function placeWithin({ from, to }: Stretch, axis: Stretch): CSSProperties {
  const first = Math.max(from, axis.from);
  const last = Math.min(to, axis.to);
  return last > first ? place(first, last - first) : { display: 'none' };
}

function ClosedNote({ column }: { column: Column }) {
  const { closed, closed_name: name } = column.day;
  return (
    <p className={styles.closed}>
      {closed === 'holiday' ? (
        <Trans>Feiertag</Trans>
      ) : name ? (
        <Trans>geschlossen: {name}</Trans>
      ) : (
        <Trans>geschlossen</Trans>
      )}
    </p>
  );
}

function AwayWords({ span, time }: { span: Span; time: (utc: string) => string }) {
  const from = time(span.starts_at);
  const to = time(span.ends_at);
  return (
    <span className={styles.away}>
      <Trans>
        abwesend {from} bis {to}
      </Trans>
    </span>
  );
}

function EntryView({
  entry,
  column,
  zone,
  short,
  showAdviser,
  knownOf,
  tabIndexOf,
  now,
}: GridColumnProps & { entry: Placed<Entry> }) {
  const { item, from, lanes } = entry;
  const walk: WalkProps = {
    'data-walk': item.key,
    'data-from': from,
    tabIndex: tabIndexOf(item.key),
  };
  switch (item.kind) {
    case 'talk':
      return (
        <TalkEntry
          talk={item.talk}
          known={knownOf(item.talk.id)}
          walk={walk}
          short={short || lanes > 1}
          narrow={lanes > 1}
          showAdviser={showAdviser}
          running={
            item.talk.state === 'booked' && item.talk.starts_at <= now && item.talk.ends_at > now
          }
        />
      );
    case 'free':
      return <FreeEntry span={item.span} zone={zone} walk={walk} adviserId={item.adviserId} />;
    case 'many':
      return (
        <ManyEntry
          span={item.span}
          zone={zone}
          walk={walk}
          count={item.count}
          day={column.day.day}
        />
      );
  }
}
