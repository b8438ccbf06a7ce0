import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { advisersQuery } from '@/api/staff/advisers';
import { SelectField } from '@/components/moreForms';
import { useStaff } from '@/domain/staff/StaffContext';
import { isolate } from '@/lib/isolate';

import styles from '../BookingForm.module.css';

/** Stands for whoever has time first. */
export const ANYBODY = '';

/** With whom; an office with one adviser is not asked. */
export function AdviserSelect({
  value,
  onChange,
}: {
  value: string;
  onChange: (id: string) => void;
}) {
  const { t } = useLingui();
  const { account, office } = useStaff();
  const { data } = useQuery(advisersQuery(office.id));
  const active = data?.filter((adviser) => adviser.active) ?? [];
  if (active.length < 2) return null;
  return (
    <div className={styles.adviser}>
      <SelectField
        label={t`Bei wem`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value={ANYBODY}>{t`Egal, die nächste freie Zeit`}</option>
        {active.map(({ id, display_name }) => (
          <option key={id} value={id}>
            {id === account.id ? t`Bei mir` : isolate(display_name)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
