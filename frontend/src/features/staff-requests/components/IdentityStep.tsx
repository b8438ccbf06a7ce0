import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Choices } from '@/components/Choices';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';

import { useStep, type IdentityCheck, type SubjectRequest } from '../api/requests';
import { useRequestWords } from '../words';
import { Step } from './Step';
import { WhoWhen } from './WhoWhen';

/** Is the request from the person whose data it is? Before that nothing is given out or erased. */
export function IdentityStep({ request }: { request: SubjectRequest }) {
  const { t } = useLingui();
  const words = useRequestWords();
  const [how, setHow] = useState<IdentityCheck | null>(null);
  const note = useStep<{ how: IdentityCheck }>(request, 'identity-check', () =>
    announce(t`Die Prüfung ist vermerkt.`),
  );
  if (request.identity_check)
    return (
      <Step title={t`1. Identität`} state={{ tone: 'success', text: t`geprüft` }}>
        <p>{words.checks[request.identity_check]}</p>
        <WhoWhen by={request.identity_checked_by} at={request.identity_checked_at} />
      </Step>
    );
  if (request.state !== 'open')
    return (
      <Step title={t`1. Identität`} state={{ tone: 'neutral', text: t`nicht geprüft` }}>
        <p>
          <Trans>Diese Anfrage wurde ohne Prüfung abgeschlossen.</Trans>
        </p>
      </Step>
    );
  return (
    <Step title={t`1. Identität`} state={{ tone: 'warning', text: t`noch zu prüfen` }}>
      <p>
        <Trans>
          Stellen Sie sicher, dass die Anfrage von der Person selbst kommt. Vorher wird nichts
          herausgegeben und nichts gelöscht.
        </Trans>
      </p>
      <Choices<IdentityCheck>
        legend={t`Wie haben Sie geprüft?`}
        value={how}
        onChange={setHow}
        choices={(['in_person', 'id_document', 'known_channel'] as const).map((value) => ({
          value,
          label: words.checks[value],
        }))}
      />
      {note.error && <StaffProblem error={note.error} />}
      <div>
        <Button
          busy={note.isPending}
          aria-disabled={!how}
          onClick={() => how && note.mutate({ how })}
        >
          {t`Prüfung vermerken`}
        </Button>
      </div>
    </Step>
  );
}
