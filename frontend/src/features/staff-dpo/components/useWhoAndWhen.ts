import { useLingui } from '@lingui/react/macro';

import { useStaff } from '@/domain/staff/StaffContext';
import { formatDay, formatTime } from '@/lib/dates';

/** Who took a step of a declaration's life, and when, in words. */
export function useWhoAndWhen() {
  const { t, i18n } = useLingui();
  const { account, office } = useStaff();
  return {
    who: (id: string | null) => {
      if (id === null) return t`über die Kommandozeile`;
      const short = id.slice(0, 8);
      return id === account.id ? t`von Ihnen` : t`von Konto ${short}…`;
    },
    when: (utc: string) => {
      const day = formatDay(utc, office.zone, i18n.locale);
      const time = formatTime(utc, office.zone, i18n.locale);
      return t`${day}, ${time} Uhr`;
    },
  };
}
