import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { QueryView } from '@/components/staff/QueryView';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';

import { copyQuery, type DataCopy } from '../api/copies';
import { useStep, type SubjectRequest } from '../api/requests';
import { HandOverStep } from './HandOverStep';
import { Progress } from './Progress';
import { Step } from './Step';

/** One button collects from all services; who did not answer is named and asked again. */
export function CopyStep({ request }: { request: SubjectRequest }) {
  const { t } = useLingui();
  const query = useQuery(copyQuery(request));
  const copy = query.data;
  const state = !copy
    ? undefined
    : copy.ready_at
      ? ({ tone: 'success', text: t`vollständig` } as const)
      : ({ tone: 'warning', text: t`läuft` } as const);
  return (
    <>
      <Step title={t`2. Daten sammeln`} state={state}>
        <QueryView query={query}>
          {(found) => <Collecting request={request} copy={found} />}
        </QueryView>
      </Step>
      {copy?.ready_at && <HandOverStep request={request} copy={copy} />}
    </>
  );
}

function Collecting({ request, copy }: { request: SubjectRequest; copy: DataCopy | null }) {
  const { t } = useLingui();
  const start = useStep<Record<string, never>>(request, 'data-copy', () =>
    announce(t`Die Daten werden gesammelt.`),
  );
  const mayStart = request.state === 'open' && (!copy || copy.ready_at);
  return (
    <>
      {!copy && (
        <p>
          <Trans>
            Alle Dienste werden gefragt, was sie über die Person gespeichert haben. Das dauert meist
            wenige Sekunden und geht von selbst weiter, auch wenn Sie diese Seite verlassen.
          </Trans>
        </p>
      )}
      {copy && <Progress copy={copy} />}
      {!request.identity_check && request.state === 'open' && (
        <Alert tone="info">
          <p>
            <Trans>Vermerken Sie zuerst, wie die Identität geprüft wurde.</Trans>
          </p>
        </Alert>
      )}
      {start.error && <StaffProblem error={start.error} />}
      {mayStart && request.identity_check && (
        <div>
          <Button
            variant={copy ? 'tertiary' : 'primary'}
            busy={start.isPending}
            onClick={() => start.mutate({})}
          >
            {copy ? t`Noch einmal sammeln` : t`Daten sammeln`}
          </Button>
        </div>
      )}
    </>
  );
}
