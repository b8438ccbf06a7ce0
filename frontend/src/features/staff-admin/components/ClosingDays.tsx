import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { Table } from '@/components/staff/Table';
import { asInstant, isDay } from '@/lib/days';
import { formatDate } from '@/lib/formatDate';

import styles from '../admin.module.css';
import type { ClosingDay } from '../api/office';
import { withDay } from '../officeValues';

export interface ClosingDaysProps {
  days: ClosingDay[];
  onChange: (days: ClosingDay[]) => void;
}

/** Days on which nobody works, beside weekends and holidays. Saved with the rest of the page. */
export function ClosingDays({ days, onChange }: ClosingDaysProps) {
  const { t, i18n } = useLingui();
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const written = (of: ClosingDay) => formatDate(asInstant(of.day), 'UTC', i18n.locale);
  const add = () => {
    setTried(true);
    if (!isDay(day) || name.trim() === '') return;
    onChange(withDay(days, { day, name: name.trim() }));
    setDay('');
    setName('');
    setTried(false);
  };
  return (
    <>
      {days.length === 0 ? (
        <p>
          <Trans>Kein Schließtag eingetragen.</Trans>
        </p>
      ) : (
        <Table
          caption={t`Schließtage`}
          hideCaption
          columns={[
            { title: t`Tag`, rowHeader: true, cell: written },
            { title: t`Name`, cell: (each) => each.name },
            {
              title: t`Entfernen`,
              cell: (each) => (
                <Button
                  variant="tertiary"
                  onClick={() => onChange(days.filter((other) => other.day !== each.day))}
                >
                  {t`Entfernen`}
                  <span className="nb-sr-only">: {written(each)}</span>
                </Button>
              ),
            },
          ]}
          rows={days}
          rowKey={(each) => each.day}
        />
      )}
      <div className={styles.pair}>
        <TextField
          label={t`Tag`}
          type="date"
          value={day}
          onChange={(event) => setDay(event.target.value)}
          error={tried && !isDay(day) ? t`Geben Sie den Tag ein.` : undefined}
        />
        <TextField
          label={t`Name des Schließtags`}
          hint={t`Zum Beispiel: Rosenmontag`}
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={tried && name.trim() === '' ? t`Geben Sie einen Namen ein.` : undefined}
        />
      </div>
      <div>
        <Button variant="secondary" onClick={add}>
          {t`Schließtag hinzufügen`}
        </Button>
      </div>
    </>
  );
}
