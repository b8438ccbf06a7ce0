import { useLingui } from '@lingui/react/macro';

import { formatShortDay } from '@/lib/dates';
import { asInstant } from '@/lib/days';

import type { Column } from '../grid/columns';
import styles from './DayTabs.module.css';

export interface DayTabsProps {
  columns: Column[];
  shown: string;
  onChange: (day: string) => void;
}

/** On a phone, the days of a week to tap: it shows one at a time. */
export function DayTabs({ columns, shown, onChange }: DayTabsProps) {
  const { t, i18n } = useLingui();
  return (
    <div className={styles.tabs} role="group" aria-label={t`Tag der Woche`}>
      {columns.map(({ key, day, entries }) => {
        const talks = entries.filter(({ item }) => item.kind !== 'free').length;
        const [weekday, ...date] = formatShortDay(asInstant(day.day), 'UTC', i18n.locale).split(
          ', ',
        );
        return (
          <button
            key={key}
            type="button"
            aria-pressed={key === shown}
            onClick={() => onChange(day.day)}
          >
            <span>{weekday}</span> <span>{date.join(', ').replace(/[^0-9.].*$/, '')}</span>
            {talks > 0 && <span className={styles.dot} aria-hidden="true" />}
          </button>
        );
      })}
    </div>
  );
}
