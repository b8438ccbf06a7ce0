import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';

import { Spinner } from '@/components/Spinner';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';

import { contactsQuery } from './api/contacts';
import { declarationQuery, declarationsQuery } from './api/declarations';
import { offerQuery } from './api/languages';
import { kindName, kindOf } from './audiences';
import { DraftEditor } from './components/DraftEditor';
import { holdingNow } from './earlier';

/** A new draft, begun from the version that holds, or from one that was chosen. */
export function NewDeclarationPage() {
  const { office, has } = useStaff();
  const search = useSearch({ from: '/app/erklaerungen/neu' });
  const vorlage = typeof search.vorlage === 'string' ? search.vorlage : undefined;
  const kind = kindOf(search.fuer);
  const list = useQuery({ ...declarationsQuery(office.id), enabled: has('dpo') });
  const from = vorlage ?? holdingNow(list.data ?? [], kind)?.id;
  const template = useQuery({ ...declarationQuery(from ?? ''), enabled: from !== undefined });
  const contacts = useQuery({
    ...contactsQuery(office.id),
    enabled: has('dpo'),
    // Written by hand they do as well: nobody waits for a service that is away.
    retry: false,
  });
  const offer = useQuery({ ...offerQuery(office.id), enabled: has('dpo'), retry: false });
  const error = list.error ?? template.error;
  const isReady =
    !list.isPending &&
    !contacts.isPending &&
    !offer.isPending &&
    (from === undefined || template.data);
  return (
    <RoleGate roles={['dpo']}>
      {error ? (
        <StaffProblem
          error={error}
          onRetry={() => void (list.error ? list.refetch() : template.refetch())}
        />
      ) : !isReady ? (
        <Spinner />
      ) : (
        <DraftEditor
          key={`${kindName(kind)} ${from ?? ''}`}
          kind={template.data ?? kind}
          offered={offer.data?.languages.map(({ tag }) => tag) ?? []}
          {...(template.data && { template: template.data })}
          {...(contacts.data && { office: contacts.data.office })}
        />
      )}
    </RoleGate>
  );
}
