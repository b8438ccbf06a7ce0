import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';

import { Spinner } from '@/components/Spinner';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';

import { contactsQuery } from './api/contacts';
import { declarationQuery, type Declaration } from './api/declarations';
import { offerQuery } from './api/languages';
import { DeclarationView } from './components/DeclarationView';
import { DraftEditor } from './components/DraftEditor';

/** One declaration: a draft to write or to review, or a version to read. */
export function DeclarationPage() {
  const { declarationId = '' } = useParams({ strict: false });
  const query = useQuery(declarationQuery(declarationId));
  return (
    <RoleGate roles={['dpo', 'team_lead', 'admin']}>
      <QueryView query={query}>
        {(declaration) => <ReadOrWrite key={declaration.id} declaration={declaration} />}
      </QueryView>
    </RoleGate>
  );
}

/** Whoever wrote a draft goes on writing; everybody else reads it first. */
function ReadOrWrite({ declaration }: { declaration: Declaration }) {
  const { account, office, has } = useStaff();
  const mayWrite = has('dpo') && declaration.version === null;
  const [isWriting, setWriting] = useState(declaration.writers.includes(account.id));
  const contacts = useQuery({ ...contactsQuery(office.id), enabled: mayWrite, retry: false });
  const offer = useQuery({ ...offerQuery(office.id), enabled: mayWrite, retry: false });
  // Fields must not come and go while somebody writes.
  if (mayWrite && isWriting && offer.isPending) return <Spinner />;
  return mayWrite && isWriting ? (
    <DraftEditor
      kind={declaration}
      draft={declaration}
      offered={offer.data?.languages.map(({ tag }) => tag) ?? []}
      onRead={() => setWriting(false)}
      {...(contacts.data && { office: contacts.data.office })}
    />
  ) : (
    <DeclarationView
      declaration={declaration}
      {...(mayWrite && { onWrite: () => setWriting(true) })}
    />
  );
}
