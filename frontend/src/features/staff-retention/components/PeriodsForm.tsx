import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type SubmitEvent } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { TextField } from '@/components/forms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';

import { useForesight, type Choice, type KeptDays } from '../api/retention';
import styles from '../retention.module.css';
import { LookBeforeSaving } from './LookBeforeSaving';
import type { ChoosableKind } from './OwnPeriods';

export interface PeriodsFormProps {
  kinds: ChoosableKind[];
  days: KeptDays;
  onDone: () => void;
}

/** Periods in days; nothing is saved before it was seen what the next night would delete. */
export function PeriodsForm({ kinds, days, onDone }: PeriodsFormProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const [written, setWritten] = useState<Record<string, string>>(() =>
    Object.fromEntries(kinds.map(({ kind }) => [kind, days[kind]?.toString() ?? ''])),
  );
  const [checked, setChecked] = useState(false);
  const foresight = useForesight(office.id);
  const problemOf = ({
    kind,
    shortest_days: least,
    longest_days: most,
  }: Pick<ChoosableKind, 'kind' | 'shortest_days' | 'longest_days'>) => {
    const text = written[kind]?.trim() ?? '';
    if (text === '') return undefined;
    const [from, to] = [least ?? 0, most ?? 0];
    const number = Number(text);
    const good = /^\d+$/.test(text) && number >= from && number <= to;
    return good ? undefined : t`Geben Sie eine Zahl von ${from} bis ${to} ein.`;
  };
  const choice = Object.fromEntries(
    kinds.map(({ kind }) => [kind, written[kind]?.trim() ? Number(written[kind]) : null]),
  ) as Choice;

  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    const wrong = kinds.find((kind) => problemOf(kind));
    if (wrong) document.getElementById(`period-${wrong.kind}`)?.focus();
    else foresight.mutate(choice);
  };

  return (
    <Card>
      <form className={styles.form} noValidate onSubmit={look}>
        {kinds.map(({ kind, name, days: usualDays, bounds_words: why, ...bounds }) => {
          const usual = usualDays ?? 0;
          return (
            <TextField
              key={kind}
              id={`period-${kind}`}
              label={t`${name}: Frist in Tagen`}
              hint={
                <Trans>
                  Leer: üblich sind {usual} Tage. {why}
                </Trans>
              }
              inputMode="numeric"
              value={written[kind] ?? ''}
              error={checked ? problemOf({ kind, ...bounds }) : undefined}
              onChange={(event) => setWritten({ ...written, [kind]: event.target.value })}
            />
          );
        })}
        {foresight.error && <StaffProblem error={foresight.error} />}
        <div className={styles.buttons}>
          <Button variant="secondary" onClick={onDone}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button type="submit" busy={foresight.isPending}>
            <Trans>Ansehen, was gelöscht wird</Trans>
          </Button>
        </div>
      </form>
      {foresight.data && (
        <LookBeforeSaving
          foresight={foresight.data}
          kinds={kinds}
          choice={choice}
          version={days.version}
          onBack={() => foresight.reset()}
          onStale={() => foresight.mutate(choice)}
          onDone={() => {
            announce(t`Die Fristen sind gespeichert.`);
            onDone();
          }}
        />
      )}
    </Card>
  );
}
