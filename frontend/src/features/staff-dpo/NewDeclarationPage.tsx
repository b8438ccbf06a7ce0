import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';

import { Spinner } from '@/components/Spinner';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { contactsQuery } from './api/contacts';
import { declarationQuery } from './api/declarations';
import { DraftEditor } from './components/DraftEditor';

/** A new draft, empty or begun from an earlier version; its contacts are the office's. */
export function NewDeclarationPage() {
  const { office, has } = useStaff();
  const { vorlage } = useSearch({ from: '/app/erklaerungen/neu' });
  const query = useQuery({ ...declarationQuery(vorlage ?? ''), enabled: vorlage !== undefined });
  const contacts = useQuery({
    ...contactsQuery(office.id),
    enabled: has('dpo'),
    // Written by hand they do as well: nobody waits for a service that is away.
    retry: false,
  });
  return (
    <RoleGate roles={['dpo']}>
      {query.error ? (
        <StaffProblem error={query.error} onRetry={() => void query.refetch()} />
      ) : (vorlage && !query.data) || contacts.isPending ? (
        <Spinner />
      ) : (
        <DraftEditor
          {...(query.data && { template: query.data })}
          {...(contacts.data && { office: contacts.data.office })}
        />
      )}
    </RoleGate>
  );
}
