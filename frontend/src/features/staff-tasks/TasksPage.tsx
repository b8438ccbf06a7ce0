import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { tasksQuery } from '@/api/staff/tasks';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { AppointmentLine } from '@/domain/appointments/AppointmentLine';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { TaskCard } from '@/domain/tasks/TaskCard';
import { formatDay } from '@/lib/dates';

import styles from './TasksPage.module.css';

export function TasksPage() {
  const { t, i18n } = useLingui();
  const { office, has } = useStaff();
  const tasks = useQuery(tasksQuery(office.id));
  return (
    <RoleGate roles={['adviser', 'team_lead']}>
      <Page
        title={t`Aufgaben`}
        width="wide"
        lead={
          has('team_lead')
            ? t`Was in der Geschäftsstelle auf jemanden wartet, nach dem Tag des Termins.`
            : t`Was bei Ihren Terminen auf Sie wartet, nach dem Tag des Termins.`
        }
      >
        <QueryView
          query={tasks}
          isEmpty={(items) => items.length === 0}
          empty={
            <p>
              <Trans>Alles erledigt.</Trans>
            </p>
          }
        >
          {(items) => (
            <ul className={styles.list}>
              {items.map((task) => {
                const { starts_at, zone } = task.appointment;
                return (
                  <li key={task.id}>
                    <TaskCard task={task}>
                      <p className={styles.day}>{formatDay(starts_at, zone, i18n.locale)}</p>
                      <AppointmentLine appointment={task.appointment} showAdviser />
                    </TaskCard>
                  </li>
                );
              })}
            </ul>
          )}
        </QueryView>
      </Page>
    </RoleGate>
  );
}
