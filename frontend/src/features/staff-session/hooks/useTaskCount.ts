import { useQuery } from '@tanstack/react-query';

import { taskCountQuery } from '@/api/staff/tasks';
import { useStaff } from '@/domain/staff/StaffContext';

/** How many tasks wait for the person; 0 for those who have none. */
export function useTaskCount(): number {
  const { has, office } = useStaff();
  const counsels = has('adviser', 'team_lead');
  const tasks = useQuery({ ...taskCountQuery(office.id), enabled: counsels });
  return tasks.data?.open ?? 0;
}
