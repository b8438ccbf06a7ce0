import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { guardianRuleQuery } from '@/api/staff/guardians';
import { Card } from '@/components/Card';
import { Switch } from '@/components/staff/Switch';
import { useStaff } from '@/domain/staff/StaffContext';

import styles from '../BookingForm.module.css';

/** Only where the office demands it, or may: yes or no, and nothing about age. */
export function GuardianStep({
  checked,
  onChange,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { t } = useLingui();
  const { office } = useStaff();
  const { data, error } = useQuery(guardianRuleQuery(office.id));
  // Not known is not "no": whoever books says it then.
  const isUnknown = !data && error !== null;
  if (!data?.is_demanded && !isUnknown && !checked) return null;
  return (
    <Card>
      <h2 className={styles.heading}>
        <Trans>6. Minderjährig?</Trans>
      </h2>
      {isUnknown && (
        <p>
          <Trans>
            Wir wissen gerade nicht, ob Ihre Geschäftsstelle das verlangt. Schalten Sie es ein, wenn
            Sie es für nötig halten. Sie können es beim Termin ändern.
          </Trans>
        </p>
      )}
      <Switch
        label={t`Minderjährig: eine sorgeberechtigte Person muss zustimmen`}
        hint={t`Das Video-Gespräch braucht dann zwei Zustimmungen. Den Link für die sorgeberechtigte Person erstellen Sie beim Termin.`}
        checked={checked}
        onChange={onChange}
      />
    </Card>
  );
}
