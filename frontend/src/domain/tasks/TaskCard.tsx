import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { useTaskDone, type Task } from '@/api/staff/tasks';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Badge } from '@/components/staff/Badge';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';
import { isolate } from '@/lib/isolate';

import styles from './TaskCard.module.css';
import { TaskWays } from './TaskWays';
import { TellWays } from './TellWays';
import { useTaskWords } from './useTaskWords';

export interface TaskCardProps {
  task: Task;
  /** The appointment, where the page does not show it already. */
  children?: ReactNode;
}

/** Something that waits for somebody: what it is, the ways to settle it, and the tick. */
export function TaskCard({ task, children }: TaskCardProps) {
  const { t } = useLingui();
  const { title, advice, tone } = useTaskWords()(task);
  const done = useTaskDone(() => announce(t`Erledigt: ${title}`));
  // Whether somebody knows is no tick: it is noted how.
  const isToTell = task.kind === 'tell_client';
  const name = isolate(task.adviser.display_name);
  return (
    <Card>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Badge tone={tone}>{title}</Badge>
        </h2>
        {task.standing_in && (
          <p>
            <Badge>{t`in Vertretung für ${name}`}</Badge>
          </p>
        )}
        {children}
      </div>
      <p className="nb-soft">{advice}</p>
      {done.error && <StaffProblem error={done.error} />}
      <div className="nb-actions">
        <TaskWays task={task} />
        {!isToTell && (
          <Button
            variant="secondary"
            busy={done.isPending}
            onClick={() => done.mutate({ id: task.id })}
          >
            {t`Erledigt`}
            <span className="nb-sr-only">: {title}</span>
          </Button>
        )}
      </div>
      {isToTell && <TellWays appointment={task.appointment} />}
    </Card>
  );
}
