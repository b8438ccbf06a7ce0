import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { guardianRuleQuery } from '@/api/staff/guardians';
import { Card } from '@/components/Card';
import { Switch } from '@/components/staff/Switch';
import { useStaff } from '@/domain/staff/StaffContext';

import styles from '../BookingForm.module.css';

/** Only where the office demands it: yes or no, and nothing about age. */
export function GuardianStep({
  checked,
  onChange,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { t } = useLingui();
  const { office } = useStaff();
  const { data } = useQuery(guardianRuleQuery(office.id));
  if (!data?.is_demanded) return null;
  return (
    <Card>
      <h2 className={styles.heading}>
        <Trans>6. Minderjährig?</Trans>
      </h2>
      <Switch
        label={t`Minderjährig: eine sorgeberechtigte Person muss zustimmen`}
        hint={t`Das Video-Gespräch braucht dann zwei Zustimmungen. Den Link für die sorgeberechtigte Person erstellen Sie beim Termin.`}
        checked={checked}
        onChange={onChange}
      />
    </Card>
  );
}
