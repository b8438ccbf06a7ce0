import type { ReactNode } from 'react';

import { Spinner } from '@/components/Spinner';

import { Empty } from './Empty';
import { StaffProblem } from './StaffProblem';

interface QueryLike<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

export interface QueryViewProps<Data> {
  query: QueryLike<Data>;
  /** What to say instead of an empty list; give `isEmpty` too. */
  empty?: ReactNode;
  isEmpty?: (data: Data) => boolean;
  children: (data: Data) => ReactNode;
}

/** Loading, failed, empty or there: every list goes through here. */
export function QueryView<Data>({ query, empty, isEmpty, children }: QueryViewProps<Data>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return query.error ? <StaffProblem error={query.error} onRetry={retry} /> : <Spinner />;
  }
  const nothing = isEmpty?.(query.data) ?? false;
  return (
    <>
      {query.error !== null && query.error !== undefined && (
        <StaffProblem error={query.error} onRetry={retry} />
      )}
      {nothing ? <Empty>{empty}</Empty> : children(query.data)}
    </>
  );
}
