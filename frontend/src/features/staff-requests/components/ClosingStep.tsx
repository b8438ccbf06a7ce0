import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Choices } from '@/components/Choices';
import { Checkbox } from '@/components/forms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';

import {
  useStep,
  type Closing,
  type Measure,
  type Refusal,
  type SubjectRequest,
} from '../api/requests';
import { measuresOf, useRequestWords } from '../words';
import { Closed } from './Closed';
import { Step } from './Step';

type Outcome = Closing['outcome'];

/** How it ends: what was done, or why it is refused, or that the person no longer wants it. */
export function ClosingStep({ request, title }: { request: SubjectRequest; title: string }) {
  const { t } = useLingui();
  if (request.state === 'open')
    return (
      <Step title={title}>
        <ClosingForm request={request} />
      </Step>
    );
  if (request.state === 'carrying_out') return null;
  return (
    <Step title={title} state={{ tone: 'success', text: t`erledigt` }}>
      <Closed request={request} />
    </Step>
  );
}

function ClosingForm({ request }: { request: SubjectRequest }) {
  const { t } = useLingui();
  const words = useRequestWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [measures, setMeasures] = useState<Measure[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const close = useStep<Closing>(request, 'close', () =>
    announce(t`Die Anfrage ist abgeschlossen.`),
  );
  const labels: Record<Outcome, string> = {
    answered: t`Beantwortet`,
    refused: t`Abgelehnt`,
    withdrawn: t`Von der Person zurückgezogen`,
  };
  // An erasure is answered by its last step and by nobody's word.
  const outcomes: Outcome[] =
    request.article === 'erasure' ? ['refused', 'withdrawn'] : ['answered', 'refused', 'withdrawn'];
  const isReady =
    outcome === 'withdrawn' ||
    (outcome === 'refused' && refusal !== null) ||
    (outcome === 'answered' && measures.length > 0 && request.identity_check !== null);
  const send = () => {
    if (!outcome || !isReady) return;
    close.mutate({
      outcome,
      measures: outcome === 'answered' ? measures : [],
      refusal: outcome === 'refused' ? refusal : null,
    });
  };
  return (
    <>
      <Choices<Outcome>
        legend={t`Wie endet die Anfrage?`}
        inline
        value={outcome}
        onChange={setOutcome}
        choices={outcomes.map((value) => ({ value, label: labels[value] }))}
      />
      {outcome === 'answered' && (
        <fieldset className="nb-stack nb-stack--tight">
          <legend>
            <Trans>Was wurde getan?</Trans>
          </legend>
          {measuresOf[request.article].map((measure) => (
            <Checkbox
              key={measure}
              label={words.measures[measure]}
              checked={measures.includes(measure)}
              onChange={({ target }) =>
                setMeasures((before) =>
                  target.checked ? [...before, measure] : before.filter((each) => each !== measure),
                )
              }
            />
          ))}
        </fieldset>
      )}
      {outcome === 'answered' && !request.identity_check && (
        <p>
          <Trans>Vermerken Sie zuerst, wie die Identität geprüft wurde.</Trans>
        </p>
      )}
      {outcome === 'refused' && (
        <Choices<Refusal>
          legend={t`Warum wird sie abgelehnt?`}
          value={refusal}
          onChange={setRefusal}
          choices={(['identity_unclear', 'unfounded', 'excessive', 'law_forbids'] as const).map(
            (value) => ({ value, label: words.refusals[value] }),
          )}
        />
      )}
      {outcome === 'refused' && (
        <p className="nb-soft">
          <Trans>
            Teilen Sie der Person den Grund mit, und dass sie sich bei der Aufsichtsbehörde
            beschweren kann.
          </Trans>
        </p>
      )}
      {close.error && <StaffProblem error={close.error} />}
      <div>
        <Button busy={close.isPending} aria-disabled={!isReady} onClick={send}>
          {t`Anfrage abschließen`}
        </Button>
      </div>
    </>
  );
}
