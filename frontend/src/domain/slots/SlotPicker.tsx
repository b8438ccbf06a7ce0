import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useState } from 'react';

import { nextSlotQuery, slotsQuery, type SlotSearch } from '@/api/staff/slots';
import type { Slot } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { formatDay, formatShortDay, formatTime } from '@/lib/dates';
import { addDays, asInstant, dayOf, startOfDay, today, weekOf } from '@/lib/days';

import { QueryView } from '@/components/staff/QueryView';
import { PersonName } from '@/components/PersonName';
import styles from './SlotPicker.module.css';

export interface SlotPickerProps {
  search: Omit<SlotSearch, 'from' | 'to'>;
  zone: string;
  value: Slot | null;
  onChange: (slot: Slot) => void;
  /** Name the adviser at each time, where several are asked. */
  showAdviser?: boolean;
  /** A start (UTC) that was chosen elsewhere: taken where it is free, else said to be not. */
  wished?: string | null;
}

/** How far ahead the next free day is looked for; the most the service answers at once. */
const LOOK_AHEAD_DAYS = 31;

/** A week to leaf through, a day of it, and that day's free times; opens on the first free day. */
export function SlotPicker({
  search,
  zone,
  value,
  onChange,
  showAdviser = false,
  wished = null,
}: SlotPickerProps) {
  const { t, i18n } = useLingui();
  const [chosen, setDay] = useState(() => {
    const start = value?.starts_at ?? wished;
    return start ? dayOf(start, zone) : null;
  });
  const first = today(zone);
  const span = (from: string, days: number) => ({
    from: startOfDay(from, zone),
    to: startOfDay(addDays(from, days), zone),
  });
  const next = useQuery({
    ...nextSlotQuery({ ...search, ...span(first, LOOK_AHEAD_DAYS) }),
    enabled: chosen === null,
  });
  const day = chosen ?? (next.data ? dayOf(next.data.starts_at, zone) : first);
  const slots = useQuery({
    ...slotsQuery({ ...search, ...span(day, 1) }),
    enabled: chosen !== null || !next.isPending,
  });
  const leaf = (days: number) => {
    const next = addDays(day, days);
    setDay(next < first ? first : next);
  };
  const offered = wished === null ? null : slots.data?.find((slot) => slot.starts_at === wished);
  const take = useEffectEvent(() => {
    if (offered && value === null) onChange(offered);
  });
  useEffect(() => take(), [offered?.starts_at]);
  const isWishGone =
    wished !== null && slots.data !== undefined && !offered && dayOf(wished, zone) === day;
  const wishedTime = wished === null ? '' : formatTime(wished, zone, i18n.locale);
  const dayName = formatDay(asInstant(day), 'UTC', i18n.locale);
  return (
    <div className={styles.picker}>
      <div className={styles.weeks}>
        <Button
          variant="secondary"
          onClick={() => leaf(-7)}
          aria-disabled={day <= first || undefined}
        >
          {t`Woche davor`}
        </Button>
        <Button variant="secondary" onClick={() => leaf(7)}>
          {t`Woche danach`}
        </Button>
      </div>
      <div className={styles.days} role="group" aria-label={t`Tag wählen`}>
        {weekOf(day).map((each) => (
          <button
            key={each}
            type="button"
            className={styles.day}
            aria-pressed={each === day}
            disabled={each < first}
            onClick={() => setDay(each)}
          >
            {formatShortDay(asInstant(each), 'UTC', i18n.locale)}
          </button>
        ))}
      </div>
      {isWishGone && (
        <p role="status">
          <Trans>
            Um {wishedTime} Uhr reicht die freie Zeit für dieses Gespräch nicht. Wählen Sie eine
            andere.
          </Trans>
        </p>
      )}
      <QueryView
        query={slots}
        isEmpty={(found) => found.length === 0}
        empty={
          <NextFreeDay
            search={{ ...search, ...span(addDays(day, 1), LOOK_AHEAD_DAYS) }}
            zone={zone}
            onDay={setDay}
          />
        }
      >
        {(found) => (
          <Times
            legend={t`Freie Zeiten am ${dayName}`}
            slots={found}
            zone={zone}
            value={value}
            onChange={(slot) => (setDay(day), onChange(slot))}
            showAdviser={showAdviser}
          />
        )}
      </QueryView>
    </div>
  );
}

interface TimesProps {
  legend: string;
  slots: Slot[];
  zone: string;
  value: Slot | null;
  onChange: (slot: Slot) => void;
  showAdviser: boolean;
}

function Times({ legend, slots, zone, value, onChange, showAdviser }: TimesProps) {
  const { i18n } = useLingui();
  const name = useId();
  return (
    <fieldset className={styles.times}>
      <legend>{legend}</legend>
      <div className={styles.grid}>
        {slots.map((slot) => (
          <label key={slotKey(slot)} className={styles.time}>
            <input
              type="radio"
              name={name}
              checked={value !== null && slotKey(value) === slotKey(slot)}
              onChange={() => onChange(slot)}
            />
            <span>
              <time dateTime={slot.starts_at}>{formatTime(slot.starts_at, zone, i18n.locale)}</time>
              {showAdviser && (
                <small>
                  <PersonName>{slot.adviser_name}</PersonName>
                </small>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface NextFreeDayProps {
  search: SlotSearch;
  zone: string;
  onDay: (day: string) => void;
}

function NextFreeDay({ search, zone, onDay }: NextFreeDayProps) {
  const { t, i18n } = useLingui();
  const { data: next } = useQuery(nextSlotQuery(search));
  const name = next ? formatDay(next.starts_at, zone, i18n.locale) : '';
  return (
    <div className="nb-stack nb-stack--tight">
      <p>
        <Trans>An diesem Tag ist keine Zeit frei.</Trans>{' '}
        {next === null && (
          <Trans>
            Auch im nächsten Monat nicht. Wählen Sie einen anderen Kanal oder eine andere Person.
          </Trans>
        )}
      </p>
      {next && (
        <div>
          <Button variant="secondary" onClick={() => onDay(dayOf(next.starts_at, zone))}>
            {t`Nächste freie Zeit: ${name}`}
          </Button>
        </div>
      )}
    </div>
  );
}

const slotKey = (slot: Slot): string =>
  `${slot.starts_at} ${slot.adviser_id} ${slot.room_id ?? ''}`;
