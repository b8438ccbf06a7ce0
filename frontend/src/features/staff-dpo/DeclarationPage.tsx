import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';

import { declarationQuery } from './api/declarations';
import { DraftEditor } from './components/DraftEditor';
import { PublishedDeclaration } from './components/PublishedDeclaration';

/** One declaration: a draft to work on, or a published version to read. */
export function DeclarationPage() {
  const { has } = useStaff();
  const { declarationId = '' } = useParams({ strict: false });
  const query = useQuery(declarationQuery(declarationId));
  return (
    <RoleGate roles={['dpo', 'admin']}>
      <QueryView query={query}>
        {(declaration) =>
          declaration.state === 'draft' && has('dpo') ? (
            <DraftEditor key={declaration.id} draft={declaration} />
          ) : (
            <PublishedDeclaration declaration={declaration} />
          )
        }
      </QueryView>
    </RoleGate>
  );
}
