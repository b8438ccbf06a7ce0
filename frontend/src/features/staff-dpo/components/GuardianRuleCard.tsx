import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { guardianRulePath, guardianRuleQuery, type GuardianRule } from '@/api/staff/guardians';
import { Card } from '@/components/Card';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Switch } from '@/components/staff/Switch';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { staffHttp } from '@/lib/staffSession';

/** Whether the office demands a guardian's consent for minors; the officer says so. */
export function GuardianRuleCard() {
  const { t } = useLingui();
  const { office, has } = useStaff();
  const queries = useQueryClient();
  const rule = useQuery(guardianRuleQuery(office.id));
  const choose = useMutation({
    mutationFn: (is_demanded: boolean) =>
      staffHttp.put<GuardianRule>(guardianRulePath(office.id), { is_demanded }),
    onSuccess: (chosen) => {
      queries.setQueryData(guardianRuleQuery(office.id).queryKey, chosen);
      announce(t`Gespeichert.`);
    },
  });
  if (!rule.data) return null;
  return (
    <Card>
      <h2>
        <Trans>Minderjährige</Trans>
      </h2>
      <Switch
        label={t`Bei Minderjährigen muss eine sorgeberechtigte Person zustimmen`}
        hint={t`Wer bucht, gibt dann an, ob es so ist: nur Ja oder Nein, kein Geburtsdatum. Das Video-Gespräch braucht dann beide Zustimmungen. Was schon gebucht ist, bleibt, wie es ist, bis es beim Termin geändert wird.`}
        checked={rule.data.is_demanded}
        disabled={!has('dpo') || choose.isPending}
        onChange={(wanted) => choose.mutate(wanted)}
      />
      {choose.error && <StaffProblem error={choose.error} />}
    </Card>
  );
}
