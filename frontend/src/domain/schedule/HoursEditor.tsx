import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { hoursPath, useSaveHours } from '@/api/staff/schedules';
import type { Stretch, WeeklyHours } from '@/api/staff/types';
import { useOpened } from '@/api/staff/useOpened';
import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { ErrorSummary, type FieldError } from '@/components/ErrorSummary';
import { TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { ChangeProblem } from '@/domain/foresight/TalksBooked';
import { useWords } from '@/domain/staff/words';

import { checkHours, inOrder, type StretchProblem } from './hours';
import styles from './schedule.module.css';

export interface HoursEditorProps {
  adviserId: string;
  hours: WeeklyHours;
}

/** The weekly working hours as rows of day, from, to. Midnight at the end of a day is 24:00. */
export function HoursEditor({ adviserId, hours }: HoursEditorProps) {
  const { t } = useLingui();
  const words = useWords();
  const { opened, setOpened, reload } = useOpened(hours, hoursPath(adviserId));
  const [items, setItems] = useState(() => inOrder(hours.items));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const save = useSaveHours(adviserId);
  const problems = checkHours(items);
  const texts: Record<StretchProblem, string> = {
    backwards: t`Das Ende muss nach dem Anfang liegen.`,
    overlap: t`Diese Zeit überschneidet sich mit einer anderen am selben Tag.`,
  };
  const change = (index: number, changes: Partial<Stretch>) =>
    setItems(items.map((item, place) => (place === index ? { ...item, ...changes } : item)));
  const send = () => {
    const found = [...problems].map(([index, problem]) => ({
      fieldId: `hours-${index}-starts`,
      message: `${words.weekdays[items[index]?.weekday ?? 0]}: ${texts[problem]}`,
    }));
    setErrors(found);
    if (found.length === 0)
      save.mutate({ items, version: opened.version }, { onSuccess: setOpened });
  };
  return (
    <form
      className="nb-stack nb-stack--tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary errors={errors} />
      {save.error && (
        <ChangeProblem
          error={save.error}
          booked={{ adviser_id: adviserId }}
          busy={save.isPending}
          onKeep={() =>
            save.mutate({ ...save.variables, booked_talks: 'keep' }, { onSuccess: setOpened })
          }
          onReload={() => void reload(save.reset)}
        />
      )}
      {save.isSuccess && (
        <Alert tone="success" live title={t`Die Arbeitszeiten sind gespeichert`} />
      )}
      {items.length === 0 && (
        <p className="nb-soft">
          <Trans>Ohne Arbeitszeiten gibt es keine freien Termine.</Trans>
        </p>
      )}
      <ul className={`${styles.rows} ${styles.hours}`}>
        {items.map((item, index) => (
          <li key={index} className={styles.row}>
            <SelectField
              label={t`Tag`}
              value={item.weekday}
              onChange={(event) => change(index, { weekday: Number(event.target.value) })}
            >
              {words.weekdays.map((name, weekday) => (
                <option key={name} value={weekday}>
                  {name}
                </option>
              ))}
            </SelectField>
            <TextField
              id={`hours-${index}-starts`}
              label={t`Von`}
              type="time"
              step={900}
              value={item.starts}
              error={errors.length > 0 ? problemText(problems.get(index), texts) : undefined}
              onChange={(event) => change(index, { starts: event.target.value })}
            />
            <TextField
              label={item.ends === '24:00' ? t`Bis Mitternacht` : t`Bis`}
              type="time"
              step={900}
              value={item.ends === '24:00' ? '00:00' : item.ends}
              onChange={(event) =>
                change(index, {
                  ends: event.target.value === '00:00' ? '24:00' : event.target.value,
                })
              }
            />
            <Button
              variant="tertiary"
              onClick={() => setItems(items.filter((_, place) => place !== index))}
            >
              {t`Entfernen`}
              <span className="nb-sr-only">
                : {words.weekdays[item.weekday]} {item.starts}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="nb-actions">
        <Button variant="secondary" onClick={() => setItems([...items, nextStretch(items)])}>
          {t`Zeit hinzufügen`}
        </Button>
        <Button busy={save.isPending} type="submit">
          {t`Arbeitszeiten speichern`}
        </Button>
      </div>
    </form>
  );
}

const problemText = (
  problem: StretchProblem | undefined,
  texts: Record<StretchProblem, string>,
): string | undefined => (problem ? texts[problem] : undefined);

/** The next row is most likely the day after, with the same hours. */
function nextStretch(items: Stretch[]): Stretch {
  const last = items.at(-1);
  if (!last) return { weekday: 0, starts: '08:00', ends: '16:00' };
  return { ...last, weekday: (last.weekday + 1) % 7 };
}
