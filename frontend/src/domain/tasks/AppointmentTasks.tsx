import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { tasksQuery } from '@/api/staff/tasks';
import type { Appointment } from '@/api/staff/types';

import { TaskCard } from './TaskCard';

/** What waits about this appointment, on its own page; the voucher has a panel of its own there. */
export function AppointmentTasks({ appointment }: { appointment: Appointment }) {
  const { data } = useQuery(tasksQuery(appointment.office_id));
  const mine = (data ?? []).filter(
    (task) => task.appointment.id === appointment.id && task.kind !== 'voucher_refused',
  );
  if (mine.length === 0) return null;
  return (
    <section className="nb-stack nb-stack--tight">
      <h2 className="nb-sr-only">
        <Trans>Aufgaben zu diesem Termin</Trans>
      </h2>
      {mine.map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
    </section>
  );
}
