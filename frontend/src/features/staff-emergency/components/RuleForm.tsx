import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { SelectField } from '@/components/moreForms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';

import { ruleQuery, useSettleRule } from '../api/emergencies';
import styles from '../emergency.module.css';

const CHOICES = [0, 15, 30, 45, 60];

/** How long an access may be at most; the officers are told of each change. */
export function RuleForm() {
  const { t } = useLingui();
  const { office } = useStaff();
  const rule = useQuery(ruleQuery(office.id));
  const settle = useSettleRule(office.id);
  if (rule.data === undefined) return null;
  const { most_minutes: most, version } = rule.data;
  const choices = [...new Set([...CHOICES, most])].sort((one, other) => one - other);
  return (
    <section className={styles.form}>
      <h2>
        <Trans>Regel dieser Geschäftsstelle</Trans>
      </h2>
      {settle.error && <StaffProblem error={settle.error} />}
      <SelectField
        label={t`Ein Notfallzugriff dauert höchstens`}
        hint={t`Die Datenschutzbeauftragten bekommen bei jeder Änderung eine Mitteilung.`}
        value={most}
        disabled={settle.isPending}
        onChange={({ target }) =>
          settle.mutate(
            { minutes: Number(target.value), version },
            { onSuccess: () => announce(t`Die Regel ist gespeichert.`) },
          )
        }
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {each === 0 ? t`Kein Notfallzugriff` : t`${each} Minuten`}
          </option>
        ))}
      </SelectField>
    </section>
  );
}
