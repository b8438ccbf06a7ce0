import { infiniteQueryOptions } from '@tanstack/react-query';

import { mayHold, type Action } from '@/domain/trail/actions';
import { trailPath, trailServices, type TrailEntry } from '@/domain/trail/services';
import type { Listing } from '@/api/staff/pages';
import { addDays, startOfDay } from '@/lib/days';
import { staffHttp } from '@/lib/staffSession';

import { begin, takeStep, type Source } from '../merge';
import { wantedActions, type TrailSearch } from '../search';

const PAGE = 50;

/** What was done in the office, over all services by time. */
export const trailQuery = (office: { id: string; zone: string }, search: TrailSearch) =>
  infiniteQueryOptions({
    queryKey: ['staff', 'trail', office.id, search],
    initialPageParam: begin(sourcesOf(search)),
    queryFn: ({ pageParam, signal }) =>
      takeStep(
        pageParam,
        (source, cursor) => {
          const query = parametersOf(search, office.zone, source, cursor);
          const path = `${trailPath(source.service, office.id)}?${query}`;
          return staffHttp.get<Listing<TrailEntry>>(path, { signal });
        },
        PAGE,
      ),
    getNextPageParam: ({ next }) => next,
    // What was done stays as it is; newer entries come when the person asks for them.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });

function sourcesOf(search: TrailSearch): Source[] {
  const wanted = wantedActions(search);
  return trailServices
    .filter((service) => search.dienst === undefined || search.dienst === service)
    .filter((service) => wanted.length === 0 || mayHold(service, wanted))
    .flatMap((service) => [
      { service, everyOffice: false },
      { service, everyOffice: true },
    ]);
}

function parametersOf(
  search: TrailSearch,
  zone: string,
  source: Source,
  cursor: string | null,
): URLSearchParams {
  const query = new URLSearchParams({ limit: String(PAGE) });
  const actions: readonly Action[] = wantedActions(search);
  for (const action of actions) query.append('action', action);
  if (search.wer) query.set('actor_id', search.wer);
  if (search.nr) query.set('about', search.nr);
  if (search.von) query.set('from', startOfDay(search.von, zone));
  if (search.bis) query.set('to', startOfDay(addDays(search.bis, 1), zone));
  if (search.fremd) query.set('outside_own', 'true');
  if (source.everyOffice) query.set('every_office', 'true');
  if (cursor !== null) query.set('cursor', cursor);
  return query;
}
