import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Choices } from '@/components/Choices';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { announce } from '@/lib/announce';

import { useStep, type Extension, type SubjectRequest } from '../api/requests';
import { useRequestWords } from '../words';
import { WhoWhen } from './WhoWhen';

/** Two months more, for one of two reasons, which the person has to be told within the first. */
export function ExtensionStep({ request }: { request: SubjectRequest }) {
  const { t } = useLingui();
  const words = useRequestWords();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<Extension | null>(null);
  const extend = useStep<{ reason: Extension }>(request, 'extension', () => {
    announce(t`Die Frist ist verlängert.`);
    setAsking(false);
  });
  if (request.extension)
    return (
      <div>
        <p>
          <Trans>Die Frist ist um zwei Monate verlängert.</Trans>{' '}
          {words.extensions[request.extension]}.
        </p>
        <WhoWhen by={request.extended_by} at={request.extended_at} />
      </div>
    );
  if (request.state !== 'open') return null;
  return (
    <div>
      <Button variant="tertiary" onClick={() => setAsking(true)}>{t`Frist verlängern`}</Button>
      <ConfirmDialog
        open={asking}
        title={t`Frist um zwei Monate verlängern?`}
        action={t`Frist verlängern`}
        busy={extend.isPending}
        error={extend.error}
        onClose={() => setAsking(false)}
        onConfirm={() => reason && extend.mutate({ reason })}
      >
        <p>
          <Trans>
            Das geht nur aus diesen zwei Gründen (Art. 12 Abs. 3). Teilen Sie der Person den Grund
            innerhalb des ersten Monats mit.
          </Trans>
        </p>
        <Choices<Extension>
          legend={t`Warum dauert es länger?`}
          value={reason}
          onChange={setReason}
          choices={(['complex', 'many_requests'] as const).map((value) => ({
            value,
            label: words.extensions[value],
          }))}
        />
      </ConfirmDialog>
    </div>
  );
}
