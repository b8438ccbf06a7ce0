import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { formatDay, formatTime, officeDay } from '@/lib/dates';

import { slotsQuery, type Channel, type Slot } from '../api/appointment';
import styles from './SlotPicker.module.css';

export interface SlotPickerProps {
  channel: Channel;
  zone: string;
  value: string | null;
  onChange: (slot: Slot) => void;
}

const DAYS_AT_FIRST = 3;
const TIMES_AT_FIRST = 9;

/** Free times by day; a few days first, so that the page stays calm. */
export function SlotPicker({ channel, zone, value, onChange }: SlotPickerProps) {
  const { t } = useLingui();
  const [days, setDays] = useState(DAYS_AT_FIRST);
  const slots = useQuery(slotsQuery(channel));
  if (slots.isPending) return <Spinner label={t`Wir suchen freie Zeiten …`} />;
  if (slots.error) return <ProblemView error={slots.error} onRetry={() => void slots.refetch()} />;
  const byDay = groupByDay(slots.data, zone);
  if (byDay.length === 0) {
    return (
      <Alert tone="info" title={t`Gerade ist keine Zeit frei`}>
        <p>
          <Trans>Rufen Sie uns an. Wir suchen mit Ihnen eine Zeit.</Trans>
        </p>
      </Alert>
    );
  }
  return (
    <div className="nb-stack">
      {byDay.slice(0, days).map(([day, times]) => (
        <Day key={day} slots={times} zone={zone} value={value} onChange={onChange} />
      ))}
      {byDay.length > days && (
        <div>
          <Button variant="tertiary" onClick={() => setDays(days + DAYS_AT_FIRST)}>
            <Trans>Mehr Tage zeigen</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

function Day({
  slots,
  zone,
  value,
  onChange,
}: Omit<SlotPickerProps, 'channel'> & { slots: Slot[] }) {
  const { i18n } = useLingui();
  const [all, setAll] = useState(false);
  const [first] = slots;
  const day = useRef<HTMLFieldSetElement>(null);
  const showAll = () => {
    // The button goes: the focus stays with the day.
    day.current?.querySelector('input')?.focus();
    setAll(true);
  };
  const chosen = slots.findIndex(({ starts_at }) => starts_at === value);
  const isShort = !all && chosen < TIMES_AT_FIRST && slots.length > TIMES_AT_FIRST;
  return (
    <fieldset ref={day} className={styles.day}>
      <legend>{first && formatDay(first.starts_at, zone, i18n.locale)}</legend>
      <div className={styles.times}>
        {slots.slice(0, isShort ? TIMES_AT_FIRST : undefined).map((slot) => (
          <label key={slot.starts_at} className={styles.time}>
            <input
              type="radio"
              name="slot"
              value={slot.starts_at}
              checked={slot.starts_at === value}
              onChange={() => onChange(slot)}
            />
            {formatTime(slot.starts_at, zone, i18n.locale)}
            {!slot.same_adviser && (
              <small className={styles.other}>
                <bdi>{slot.adviser.display_name}</bdi>
              </small>
            )}
          </label>
        ))}
      </div>
      {isShort && (
        <Button variant="tertiary" onClick={showAll}>
          <Trans>Alle Zeiten an diesem Tag</Trans>
        </Button>
      )}
    </fieldset>
  );
}

/** One time per start: the service lists the same adviser first. */
function groupByDay(slots: Slot[], zone: string): [string, Slot[]][] {
  const starts = new Set<string>();
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    if (starts.has(slot.starts_at)) continue;
    starts.add(slot.starts_at);
    const day = officeDay(slot.starts_at, zone);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  for (const times of days.values()) times.sort((a, b) => a.starts_at.localeCompare(b.starts_at));
  return [...days].sort(([a], [b]) => a.localeCompare(b));
}
