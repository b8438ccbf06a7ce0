import { queryOptions } from '@tanstack/react-query';

import type { Listing } from '@/api/staff/pages';
import {
  trailPath,
  trailServices,
  type TrailEntry,
  type TrailService,
  type TrailSummary,
} from '@/domain/trail/services';
import { clock } from '@/lib/clock';
import { addDays, dayOf, today } from '@/lib/days';
import { staffHttp } from '@/lib/staffSession';

import type { Line } from '../figures';

export interface Summaries {
  lines: Line[];
  /** Who did not answer: their figures are missing. */
  silent: TrailService[];
  /** More was done than is counted at once. */
  cut: boolean;
}

const chains = trailServices.flatMap((service) => [
  { service, everyOffice: false },
  { service, everyOffice: true },
]);

/** What was done since a moment (UTC), in figures, over all services. */
export const summariesQuery = (officeId: string, since: string) =>
  queryOptions({
    queryKey: ['staff', 'trail', 'summaries', officeId, since],
    queryFn: async ({ signal }): Promise<Summaries> => {
      const answers = await Promise.allSettled(
        chains.map(({ service, everyOffice }) =>
          staffHttp.get<TrailSummary>(`${trailPath(service, officeId)}/summary`, {
            query: { from: since, ...(everyOffice && { every_office: true }) },
            signal,
          }),
        ),
      );
      signal.throwIfAborted();
      const found: Summaries = { lines: [], silent: [], cut: false };
      for (const [index, { service }] of chains.entries()) {
        const answer = answers[index];
        if (answer?.status === 'fulfilled') {
          found.lines.push(...answer.value.items.map((line) => ({ ...line, service })));
          found.cut ||= !answer.value.complete;
        } else if (!found.silent.includes(service)) found.silent.push(service);
      }
      return found;
    },
    staleTime: 60_000,
  });

/**
 * The day of the officer's last visit before today, as the trail tells: nothing is kept in the
 * browser, and it holds on every device. Null: none in the last three months.
 */
export const lastVisitQuery = (office: { id: string; zone: string }, accountId: string) =>
  queryOptions({
    queryKey: ['staff', 'trail', 'last visit', office.id, accountId],
    queryFn: async ({ signal }) => {
      const here = today(office.zone);
      const from = new Date(clock.now() - 92 * 86_400_000).toISOString();
      const pages = await Promise.all(
        [false, true].map((everyOffice) =>
          staffHttp.get<Listing<TrailEntry>>(trailPath('identity', office.id), {
            query: {
              action: 'sign_in.succeeded',
              actor_id: accountId,
              from,
              limit: 50,
              ...(everyOffice && { every_office: true }),
            },
            signal,
          }),
        ),
      );
      const days = pages
        .flatMap(({ items }) => items)
        .map(({ recorded_at }) => dayOf(recorded_at, office.zone))
        .filter((day) => day < here)
        .sort();
      return days.at(-1) ?? null;
    },
    staleTime: Infinity,
  });

export const daysAgo = (zone: string, days: number) => addDays(today(zone), -days);
