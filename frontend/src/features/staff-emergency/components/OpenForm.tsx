import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { SelectField, TextAreaField } from '@/components/moreForms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';

import { ruleQuery, useAsk, type Asked } from '../api/emergencies';
import styles from '../emergency.module.css';
import { FactorDialog } from './FactorDialog';

const LEAST_LETTERS = 20;
const LENGTHS = [5, 15, 30, 45, 60];

/** Why and for how long; the second factor is asked for when both are said. */
export function OpenForm() {
  const { t } = useLingui();
  const { office } = useStaff();
  const rule = useQuery(ruleQuery(office.id));
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState(15);
  const [sent, setSent] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useAsk(office.id, setAsked);
  const most = rule.data?.most_minutes;
  if (most === undefined) return rule.error ? <StaffProblem error={rule.error} /> : null;
  if (most === 0)
    return (
      <p>
        <Trans>In dieser Geschäftsstelle gibt es keinen Notfallzugriff.</Trans>
      </p>
    );
  const lengths = [...new Set([...LENGTHS.filter((each) => each < most), most])];
  const minutes = Math.min(chosen, most);
  const tooShort = reason.trim().length < LEAST_LETTERS;
  return (
    <section>
      <h2>
        <Trans>Notfallzugriff öffnen</Trans>
      </h2>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSent(true);
          if (!tooShort) ask.mutate();
        }}
      >
        <p>
          <Trans>
            Sie können lesen, welche Termine es gibt und wie die Menschen zu erreichen sind. Sie
            können nichts ändern. Jeder Blick steht im Protokoll.
          </Trans>
        </p>
        <TextAreaField
          label={t`Warum ist das nötig?`}
          hint={t`Die Datenschutzbeauftragten lesen diesen Text. Nennen Sie keine Namen von Leistungsberechtigten.`}
          rows={3}
          maxLength={1000}
          value={reason}
          error={sent && tooShort ? t`Bitte schreiben Sie einen ganzen Satz.` : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
        <SelectField
          label={t`Wie lange?`}
          value={minutes}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {lengths.map((each) => (
            <option key={each} value={each}>
              {t`${each} Minuten`}
            </option>
          ))}
        </SelectField>
        {ask.error && <StaffProblem error={ask.error} />}
        <div className="nb-actions">
          <Button type="submit" busy={ask.isPending}>
            {t`Weiter zum zweiten Schritt`}
          </Button>
        </div>
      </form>
      {asked && (
        <FactorDialog
          asked={asked}
          reason={reason.trim()}
          minutes={minutes}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
