import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { useStaff } from '@/domain/staff/StaffContext';
import { isolate } from '@/lib/isolate';

import { colleaguesQuery } from './colleagues';
import { shortId } from './shortId';

/**
 * Who of the staff did something, for the middle of a sentence. Names are for the officer, and of
 * those who work in this office; everybody else reads the number, which the trail shows as well.
 */
export function useStaffName(): (id: string) => string {
  const { t } = useLingui();
  const { account, office, has } = useStaff();
  const { data: colleagues = [] } = useQuery({
    ...colleaguesQuery(office.id),
    enabled: has('dpo'),
  });
  const names = new Map(colleagues.map(({ id, display_name }) => [id, isolate(display_name)]));
  return (id) => {
    if (id === account.id) return t`Ihnen`;
    const short = shortId(id);
    return names.get(id) ?? t`Konto ${short}`;
  };
}
