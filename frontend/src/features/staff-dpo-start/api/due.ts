import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { readAll, type Listing } from '@/api/staff/pages';
import {
  trailPath,
  trailServices,
  type TrailEntry,
  type TrailService,
} from '@/domain/trail/services';
import { clock } from '@/lib/clock';
import { staffHttp } from '@/lib/staffSession';

export type SubjectRequest = components['schemas']['SubjectRequestRead'];

/** Requests about one's own data that nobody has closed, what is due first. */
export const openRequestsQuery = (officeId: string) =>
  queryOptions({
    queryKey: ['staff', 'subject-requests', officeId, 'due'],
    queryFn: async ({ signal }) => {
      const of = (state: SubjectRequest['state']) =>
        readAll((cursor) =>
          staffHttp.get<Listing<SubjectRequest>>(
            `/api/consent/v1/offices/${officeId}/subject-requests`,
            { query: { state, limit: 200, cursor }, signal },
          ),
        );
      const found = (await Promise.all([of('open'), of('carrying_out')])).flat();
      return found.sort((a, b) => a.due_on.localeCompare(b.due_on));
    },
  });

export type DueLine = components['schemas']['ChecklistLine'];

/** Checks that people make themselves: never made, due, found bad, or due before the next visit. */
export const dueLinesQuery = (officeId: string, locale: string) =>
  queryOptions({
    queryKey: ['staff', 'checklist', officeId, 'due', locale],
    queryFn: ({ signal }) =>
      staffHttp.get<components['schemas']['DueLines']>(
        `/api/consent/v1/offices/${officeId}/checklist/due`,
        { signal },
      ),
  });

export interface LastRun {
  service: TrailService;
  /** When the nightly deletion ran last (UTC); null: never, as far as is known. */
  at: string | null;
  /** The newest run did not get through. */
  failed: boolean;
  /** The service did not answer. */
  silent: boolean;
}

/** A night, and time for one that was missed. */
const OVERDUE_MS = 26 * 3_600_000;

/** When each service deleted last what it no longer may keep: it notes each run in its trail. */
export const lastRunsQuery = (officeId: string) =>
  queryOptions({
    queryKey: ['staff', 'trail', 'retention runs', officeId],
    queryFn: ({ signal }): Promise<LastRun[]> =>
      Promise.all(
        trailServices.map(async (service) => {
          try {
            const { items } = await staffHttp.get<Listing<TrailEntry>>(
              `${trailPath(service, officeId)}?action=retention.enforced&action=retention.failed&every_office=true&limit=1`,
              { signal },
            );
            const [newest] = items;
            const failed = newest?.action === 'retention.failed';
            return { service, at: newest?.recorded_at ?? null, failed, silent: false };
          } catch (error) {
            if (signal.aborted) throw error;
            return { service, at: null, failed: false, silent: true };
          }
        }),
      ),
  });

export const isOverdue = ({ at, failed, silent }: LastRun): boolean =>
  !silent && (failed || at === null || clock.now() - Date.parse(at) > OVERDUE_MS);
