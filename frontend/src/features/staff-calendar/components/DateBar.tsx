import { useLingui } from '@lingui/react/macro';
import type { KeyboardEvent, ReactNode } from 'react';

import { Button } from '@/components/Button';
import { addDays, isDay, today } from '@/lib/days';

import styles from './DateBar.module.css';

export type View = 'tag' | 'woche';

export interface DateBarProps {
  day: string;
  view: View;
  zone: string;
  onChange: (next: { tag: string; ansicht: View }) => void;
  /** Between the date and the view: whose days these are. */
  children?: ReactNode;
}

/** Back, today, forward, any date, day or week. The arrow keys work on every button here. */
export function DateBar({ day, view, zone, onChange, children }: DateBarProps) {
  const { t } = useLingui();
  const step = view === 'tag' ? 1 : 7;
  const go = (tag: string) => onChange({ tag, ansicht: view });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    if (event.key === 'ArrowLeft') go(addDays(day, -step));
    else if (event.key === 'ArrowRight') go(addDays(day, step));
    else return;
    event.preventDefault();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only adds keys to its buttons
    <div className={styles.bar} onKeyDown={onKeyDown}>
      <div className={styles.group} role="group" aria-label={t`Datum`}>
        <Button variant="secondary" onClick={() => go(addDays(day, -step))}>
          <span aria-hidden="true">‹</span>
          <span className={styles.word}>{view === 'tag' ? t`Tag davor` : t`Woche davor`}</span>
        </Button>
        <Button variant="secondary" onClick={() => go(today(zone))}>
          {t`Heute`}
        </Button>
        <Button variant="secondary" onClick={() => go(addDays(day, step))}>
          <span className={styles.word}>{view === 'tag' ? t`Tag danach` : t`Woche danach`}</span>
          <span aria-hidden="true">›</span>
        </Button>
        <input
          type="date"
          className={styles.date}
          aria-label={t`Zu einem Datum gehen`}
          value={day}
          onChange={(event) => isDay(event.target.value) && go(event.target.value)}
        />
      </div>
      {children}
      <div className={styles.group} role="group" aria-label={t`Ansicht`}>
        {(['tag', 'woche'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className={styles.view}
            aria-pressed={view === name}
            onClick={() => onChange({ tag: day, ansicht: name })}
          >
            {name === 'tag' ? t`Tag` : t`Woche`}
          </button>
        ))}
      </div>
    </div>
  );
}
