import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Choices } from '@/components/Choices';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { ProblemView } from '@/components/ProblemView';
import { isProblem } from '@/lib/problem';

import { appointmentQuery } from './api/appointment';
import { sendSurvey, type SurveyAnswers } from './api/survey';
import { useReloadVisit, useVisit } from './hooks/useVisit';
import { visitMemory } from './hooks/visitMemory';

/** After the talk: three questions, or the way back into a talk that still goes on. */
export function AfterPage() {
  const { appointment } = useVisit();
  // The end of the call reaches the survey a moment later.
  useQuery({ ...appointmentQuery, refetchInterval: appointment.survey.open ? false : 3_000 });
  if (appointment.survey.done) return <ThanksPage />;
  if (appointment.survey.open) return <SurveyPage />;
  if (visitMemory.talkIsOver) return <EndedPage />;
  return <LeftPage />;
}

/** For the moment until the survey opens, and for talks that never get one. */
function EndedPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Das Gespräch ist zu Ende`}
      picture={<TalkPicture />}
      lead={t`Möchten Sie noch etwas sagen oder fragen? Rufen Sie uns einfach an.`}
    >
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function LeftPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const name = appointment.adviser.display_name;
  return (
    <Page
      title={t`Sie haben aufgelegt`}
      picture={<TalkPicture />}
      lead={t`War das ein Versehen? Sie können einfach zurück. ${name} ist vielleicht noch da.`}
    >
      <div className="nb-actions">
        {appointment.state === 'booked' && (
          <ButtonLink to="/t/warteraum" onClick={() => (visitMemory.hungUp = false)}>
            <Trans>Zurück ins Gespräch</Trans>
          </ButtonLink>
        )}
        <ButtonLink to="/t" variant="secondary">
          <Trans>Zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function SurveyPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
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
      title={t`Wie war es für Sie?`}
      lead={t`Drei kurze Fragen. Niemand sieht, wer geantwortet hat.`}
    >
      <Choices
        inline
        legend={t`Haben Sie alles gut gehört?`}
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
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function ThanksPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Vielen Dank und bis bald`}
      picture={<TalkPicture />}
      lead={t`Das Gespräch ist zu Ende. Sie können diese Seite jetzt schließen.`}
    >
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
