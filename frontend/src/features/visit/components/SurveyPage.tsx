import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { isProblem } from '@/lib/problem';

import { sendSurvey, type SurveyAnswers } from '../api/survey';
import { useReloadVisit, useVisit } from '../hooks/useVisit';
import { isOver } from '../state/facts';
import { EndedEarly } from './EndedEarly';
import { NotMetPage, ThanksPage } from './OverPages';
import { ProofLink } from './ProofLink';
import { StillOpen } from './StillOpen';

/** Three questions about the talk; who likes leaves them. Nobody is asked about one that was not. */
export function SurveyPage() {
  const { appointment, facts, state: visit } = useVisit();
  const { channel, state, met } = appointment;
  // Whoever hung up was in it: that they met is known only once the call is over for all.
  const isKnown = isOver(facts) || !visit.did.hungUp;
  const nobodyMet = channel === 'video' && state === 'booked' && isKnown && !met;
  return nobodyMet ? <NotMetPage /> : <Questions />;
}

function Questions() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const byPhone = appointment.continued_by_phone;
  const failed = byPhone || appointment.state === 'aborted';
  const reload = useReloadVisit();
  const [answers, setAnswers] = useState<Partial<SurveyAnswers>>({});
  const [skipped, setSkipped] = useState(false);
  const [unanswered, setUnanswered] = useState(false);
  const send = useMutation({ mutationFn: sendSurvey, onSuccess: reload });
  const { heard_well, helpful, more_video } = answers;
  const complete = heard_well && helpful && more_video;
  const set = (change: Partial<SurveyAnswers>) => setAnswers({ ...answers, ...change });
  const scale = [
    { value: 'yes' as const, label: t`Ja` },
    { value: 'partly' as const, label: t`Teils` },
    { value: 'no' as const, label: t`Nein` },
  ];
  if (skipped || isProblem(send.error, 'survey-answered')) return <ThanksPage />;
  return (
    <Page
      title={failed ? t`Die Technik hat gestört` : t`Wie war es für Sie?`}
      lead={t`Drei kurze Fragen. Niemand sieht, wer geantwortet hat.`}
    >
      {failed && (
        <Card>
          <p className="nb-text">
            {byPhone ? (
              <Trans>
                Sie haben am Telefon weitergesprochen. Das zählt genauso. Hier steht, dass Sie da
                waren:
              </Trans>
            ) : (
              <Trans>Das tut uns leid. Hier steht, dass Sie da waren:</Trans>
            )}
          </p>
          <div>
            <ProofLink />
          </div>
        </Card>
      )}
      <Choices
        inline
        legend={failed ? t`Haben Sie im Video alles gut gehört?` : t`Haben Sie alles gut gehört?`}
        choices={scale}
        value={heard_well ?? null}
        onChange={(value) => set({ heard_well: value })}
      />
      <Choices
        inline
        legend={t`Hat Ihnen das Gespräch geholfen?`}
        choices={scale}
        value={helpful ?? null}
        onChange={(value) => set({ helpful: value })}
      />
      <Choices
        inline
        legend={t`Möchten Sie wieder per Video sprechen?`}
        choices={[
          { value: 'yes', label: t`Ja` },
          { value: 'no', label: t`Nein` },
          { value: 'unsure', label: t`Weiß nicht` },
        ]}
        value={more_video ?? null}
        onChange={(value) => set({ more_video: value })}
      />
      {unanswered && !complete && (
        <Alert tone="warning" title={t`Eine Frage ist noch offen`} live>
          <p>
            <Trans>Bitte wählen Sie bei jeder Frage eine Antwort.</Trans>
          </p>
        </Alert>
      )}
      {send.error && <ProblemView error={send.error} />}
      <div className="nb-actions">
        <Button
          busy={send.isPending}
          onClick={() =>
            complete ? send.mutate({ heard_well, helpful, more_video }) : setUnanswered(true)
          }
        >
          <Trans>Antworten senden</Trans>
        </Button>
        <Button variant="tertiary" onClick={() => setSkipped(true)}>
          <Trans>Ich möchte nicht antworten</Trans>
        </Button>
      </div>
      <StillOpen />
      <EndedEarly />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
