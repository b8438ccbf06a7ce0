import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';

import { Spinner } from '@/components/Spinner';
import { RoleGate } from '@/domain/staff/RoleGate';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { declarationQuery } from './api/declarations';
import { DraftEditor } from './components/DraftEditor';

/** A new draft, empty or begun from an earlier version. */
export function NewDeclarationPage() {
  const { vorlage } = useSearch({ from: '/app/erklaerungen/neu' });
  const query = useQuery({ ...declarationQuery(vorlage ?? ''), enabled: vorlage !== undefined });
  return (
    <RoleGate roles={['dpo']}>
      {query.error ? (
        <StaffProblem error={query.error} onRetry={() => void query.refetch()} />
      ) : vorlage && !query.data ? (
        <Spinner />
      ) : (
        <DraftEditor {...(query.data && { template: query.data })} />
      )}
    </RoleGate>
  );
}
