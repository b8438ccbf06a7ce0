import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { advisersQuery } from '@/api/staff/advisers';
import { useStaff } from '@/domain/staff/StaffContext';
import { isolate } from '@/lib/isolate';

import styles from '../CalendarPage.module.css';

export const EVERYBODY = 'alle';

/** Whose calendar: one's own, a colleague's, everybody's. */
export function WhoseSelect({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useLingui();
  const { account, office } = useStaff();
  const { data } = useQuery(advisersQuery(office.id));
  const others = data?.filter(({ id }) => id !== account.id) ?? [];
  if (others.length === 0) return null;
  const me = data?.find(({ id }) => id === account.id);
  return (
    <select
      className={styles.whose}
      aria-label={t`Wessen Termine`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {me && <option value={me.id}>{t`Meine Termine`}</option>}
      <option value={EVERYBODY}>{t`Alle im Team`}</option>
      {others.map(({ id, display_name }) => (
        <option key={id} value={id}>
          {isolate(display_name)}
        </option>
      ))}
    </select>
  );
}
