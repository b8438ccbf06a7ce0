import { useLingui } from '@lingui/react/macro';
import type { KeyboardEvent } from 'react';

import { useStaff } from '@/domain/staff/StaffContext';
import { formatDay } from '@/lib/dates';
import { dayOf, type Day } from '@/lib/days';

import type { Shown } from '../merge';
import styles from '../trail.module.css';
import { Entry, type EntryProps } from './Entry';

interface EntryListProps extends Pick<EntryProps, 'search' | 'onChange'> {
  entries: Shown[];
}

/** The entries by day. Tab or the arrow keys go from one to the next, Enter opens it. */
export function EntryList({ entries, ...entryProps }: EntryListProps) {
  const { i18n } = useLingui();
  const { office } = useStaff();
  return (
    <div className={styles.days}>
      {byDay(entries, office.zone).map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`tag-${day}`}>
          <h2 id={`tag-${day}`} className={styles.day}>
            {formatDay(ofDay[0]?.recorded_at ?? day, office.zone, i18n.locale)}
          </h2>
          <ol className={styles.entries}>
            {ofDay.map((entry) => (
              <li key={`${entry.service} ${entry.hash}`}>
                <Entry entry={entry} onKeyDown={moveOn} {...entryProps} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(entries: Shown[], zone: string): [Day, Shown[]][] {
  const days = new Map<Day, Shown[]>();
  for (const entry of entries) {
    const day = dayOf(entry.recorded_at, zone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function moveOn(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const all = [...document.querySelectorAll<HTMLElement>('[data-trail-entry]')];
  const next = all[all.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
