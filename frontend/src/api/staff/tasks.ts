import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/appointments';
import { staffHttp } from '@/lib/staffSession';

import { appointmentsKey } from './appointments';
import { readAll, type Listing } from './pages';
import type { Appointment } from './types';
import { useIntent } from './useIntent';

type Schemas = components['schemas'];
export type Task = Omit<Schemas['TaskRead'], 'appointment'> & { appointment: Appointment };
export type TaskKind = Task['kind'];

const path = (officeId: string) => `/api/appointments/v1/offices/${officeId}/tasks`;
/** Fetched anew this often, and whenever the window comes to the front. */
const OFTEN_MS = 30_000;

/** The list of tasks and their count. */
export const tasksKey = (officeId: string) => [...appointmentsKey, 'tasks', officeId];

/** What waits for a decision: one's own, or the whole office's for its team lead. */
export const tasksQuery = (officeId: string) =>
  queryOptions({
    queryKey: tasksKey(officeId),
    queryFn: ({ signal }) =>
      readAll((cursor) =>
        staffHttp.get<Listing<Task>>(path(officeId), { query: { limit: 200, cursor }, signal }),
      ),
    refetchInterval: OFTEN_MS,
  });

/** How much waits, for the number beside „Aufgaben". */
export const taskCountQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...tasksKey(officeId), 'count'],
    queryFn: ({ signal }) =>
      staffHttp.get<Schemas['TaskCount']>(`${path(officeId)}/count`, { signal }),
    refetchInterval: OFTEN_MS,
  });

/** Ticks a task off. */
export const useTaskDone = (onDone?: () => void) =>
  useIntent(
    ({ id }: { id: string }, idempotencyKey) =>
      staffHttp.post<Schemas['TaskDone']>(
        `/api/appointments/v1/tasks/${id}/done`,
        {},
        { idempotencyKey },
      ),
    { invalidates: [appointmentsKey], ...(onDone && { onSuccess: onDone }) },
  );
