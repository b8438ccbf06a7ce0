import { useLingui } from '@lingui/react/macro';

import type { SubjectRequest } from '../api/requests';
import { ErasurePlan } from './ErasurePlan';
import { ErasureProof } from './ErasureProof';
import { Step } from './Step';

/** Plan first, then execution with its progress, then the proof. */
export function ErasureStep({ request }: { request: SubjectRequest }) {
  const { t } = useLingui();
  const hasBegun = request.erasure.length > 0;
  const isDone = hasBegun && request.state === 'answered';
  return (
    <Step
      title={hasBegun ? t`2. Löschung` : t`2. Was gelöscht wird`}
      state={
        isDone
          ? { tone: 'success', text: t`ausgeführt` }
          : hasBegun
            ? { tone: 'warning', text: t`läuft` }
            : undefined
      }
    >
      {hasBegun ? <ErasureProof request={request} /> : <ErasurePlan request={request} />}
    </Step>
  );
}
