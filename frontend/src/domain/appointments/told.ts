import { useLingui } from '@lingui/react/macro';

import type { ToldHow } from '@/api/staff/types';

/** How a client was told of an appointment, in words. */
export function useToldWords(): Record<'done' | 'how', Record<ToldHow, string>> {
  const { t } = useLingui();
  return {
    done: {
      phone: t`Am Telefon gesagt`,
      letter: t`Brief mitgegeben oder verschickt`,
      link: t`Link übergeben`,
      in_person: t`Persönlich gesagt`,
    },
    how: {
      phone: t`am Telefon`,
      letter: t`mit Brief`,
      link: t`mit dem Link`,
      in_person: t`persönlich`,
    },
  };
}
