import { useLingui } from '@lingui/react/macro';

import { useStaff } from '@/domain/staff/StaffContext';
import { useStaffName } from '@/domain/trail/useStaffName';
import { formatDay, formatTime } from '@/lib/dates';

/** Who took a step of a declaration's life, and when, in words. */
export function useWhoAndWhen() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const nameOf = useStaffName();
  return {
    who: (id: string | null) => {
      if (id === null) return t`über die Kommandozeile`;
      const name = nameOf(id);
      return t`von ${name}`;
    },
    when: (utc: string) => {
      const day = formatDay(utc, office.zone, i18n.locale);
      const time = formatTime(utc, office.zone, i18n.locale);
      return t`${day}, ${time} Uhr`;
    },
  };
}
