import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Checkbox } from '@/components/forms';
import { QueryView } from '@/components/staff/QueryView';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { roles as allRoles, useStaff, type Role } from '@/domain/staff/StaffContext';
import { useWords } from '@/domain/staff/words';

import styles from '../admin.module.css';
import { factorRuleQuery, useSettleFactorRule, type FactorRule } from '../api/factors';

/** For which roles the office wants a second step at sign-in. */
export function FactorRuleCard() {
  const { office } = useStaff();
  const query = useQuery(factorRuleQuery(office.id));
  return (
    <Card>
      <h2>
        <Trans>Zweiter Schritt beim Anmelden</Trans>
      </h2>
      <p>
        <Trans>
          Wer eine dieser Aufgaben hat, zeigt nach dem Passwort noch einen Code aus einer App oder
          einen Passkey. Wer noch keinen hat, richtet ihn beim nächsten Anmelden ein.
        </Trans>
      </p>
      <QueryView query={query}>
        {(rule) => (
          <RuleForm key={rule.version} rule={rule} onReload={() => void query.refetch()} />
        )}
      </QueryView>
    </Card>
  );
}

function RuleForm({ rule, onReload }: { rule: FactorRule; onReload: () => void }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const words = useWords();
  const [chosen, setChosen] = useState<Role[]>(rule.roles);
  const settle = useSettleFactorRule(office.id);
  const toggle = (role: Role, on: boolean) =>
    setChosen(allRoles.filter((each) => (each === role ? on : chosen.includes(each))));
  const unsafe = !chosen.includes('admin') || !chosen.includes('dpo');
  return (
    <form
      className="nb-stack nb-stack--tight"
      onSubmit={(event) => {
        event.preventDefault();
        settle.mutate({ roles: chosen, version: rule.version });
      }}
    >
      {settle.error && <StaffProblem error={settle.error} onReload={onReload} />}
      <fieldset className={styles.checks}>
        <legend>
          <Trans>Verlangt für</Trans>
        </legend>
        {allRoles.map((role) => (
          <Checkbox
            key={role}
            checked={chosen.includes(role)}
            onChange={(event) => toggle(role, event.target.checked)}
            label={words.roles[role]}
          />
        ))}
      </fieldset>
      {unsafe && (
        <Alert tone="warning">
          <p>
            <Trans>
              Verwaltung und Datenschutz können besonders viel sehen und ändern. Ohne zweiten
              Schritt reicht dafür ein erratenes Passwort.
            </Trans>
          </p>
        </Alert>
      )}
      <div className="nb-actions">
        <Button type="submit" variant="secondary" busy={settle.isPending}>
          {t`Regel speichern`}
        </Button>
      </div>
    </form>
  );
}
