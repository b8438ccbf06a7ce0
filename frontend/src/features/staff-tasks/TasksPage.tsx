import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Page } from '@/components/Page';
import { AppointmentLine } from '@/domain/appointments/AppointmentLine';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatDay } from '@/lib/dates';

import { tasksQuery } from './api/tasks';
import styles from './TasksPage.module.css';

export function TasksPage() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const tasks = useQuery(tasksQuery(office.id));
  return (
    <RoleGate roles={['adviser', 'team_lead']}>
      <Page
        title={t`Aufgaben`}
        width="wide"
        lead={t`Termine, bei denen der Gutschein nicht reserviert werden konnte. Öffnen Sie den Termin und wählen Sie, wie es weitergeht.`}
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
              {items.map(({ id, appointment }) => (
                <li key={id}>
                  <p className={styles.day}>
                    {formatDay(appointment.starts_at, appointment.zone, i18n.locale)}
                  </p>
                  <AppointmentLine appointment={appointment} showAdviser />
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </Page>
    </RoleGate>
  );
}
