import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { isProblem } from '@/lib/problem';

import { appointmentQuery } from './api/appointment';
import { sendSurvey, type SurveyAnswers } from './api/survey';
import { ToWaitingRoom } from './components/ToWaitingRoom';
import { useReloadVisit, useVisit } from './hooks/useVisit';
import { closesAt, isOver } from './state/facts';
import { onward } from './state/nextStep';

/** After the talk: three questions, or the way back into a talk that still goes on. */
export function AfterPage() {
  const { appointment, view } = useVisit();
  // The end of the call reaches the survey a moment later.
  useQuery({ ...appointmentQuery, refetchInterval: appointment.survey.open ? false : 3_000 });
  switch (view) {
    case 'left':
      return <LeftPage />;
    case 'reopened':
      return <ReopenedPage />;
    case 'survey':
      return <SurveyPage />;
    case 'thanks':
      return <ThanksPage />;
    case 'over':
      return <OverPage />;
    default:
      return <Spinner />;
  }
}

/** For the moment until the survey opens, and for talks that never get one. */
function OverPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Das Gespräch ist zu Ende`}
      picture={<TalkPicture />}
      lead={t`Möchten Sie noch etwas sagen oder fragen? Rufen Sie uns einfach an.`}
    >
      <TooEarly />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

/** An end by mistake is put right by the adviser, or by another time; trying again alone is not it. */
function TooEarly() {
  const { appointment, facts } = useVisit();
  const name = appointment.adviser.display_name;
  // The channel says so: a call that was never ended needs no opening.
  if (facts.call !== 'ended' || facts.now >= closesAt(facts)) return null;
  return (
    <Card>
      <h2>
        <Trans>War das zu früh zu Ende?</Trans>
      </h2>
      <p className="nb-text">
        <Trans>
          <bdi>{name}</bdi> kann das Gespräch wieder öffnen. Rufen Sie uns dafür an, und lassen Sie
          diese Seite offen: Hier sehen Sie, wenn es weitergeht.
        </Trans>
      </p>
      {appointment.state === 'booked' && (
        <div>
          <ButtonLink to="/t/verschieben" variant="tertiary">
            <Trans>Termin verschieben</Trans>
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

function LeftPage() {
  const { t } = useLingui();
  const { appointment, state } = useVisit();
  const name = appointment.adviser.display_name;
  return (
    <Page
      title={t`Sie haben aufgelegt`}
      picture={<TalkPicture />}
      lead={
        state.live.presence === 'in_call'
          ? t`War das ein Versehen? Sie können einfach zurück. ${name} ist noch im Gespräch.`
          : t`War das ein Versehen? Sie können einfach zurück.`
      }
    >
      <WayBack />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function ReopenedPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Das Gespräch geht weiter`}
      picture={<TalkPicture />}
      lead={t`Es wurde wieder geöffnet. Sie können zurück.`}
    >
      <WayBack />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function WayBack() {
  return (
    <div className="nb-actions">
      <ToWaitingRoom>
        <Trans>Zurück ins Gespräch</Trans>
      </ToWaitingRoom>
      <ButtonLink to="/t" variant="secondary">
        <Trans>Zum Termin</Trans>
      </ButtonLink>
    </div>
  );
}

/** Below the questions, for who hung up a talk that goes on past its planned end. */
function StillOpen() {
  const { facts } = useVisit();
  if (onward(facts) !== 'waiting') return null;
  return (
    <div className="nb-actions">
      <ToWaitingRoom variant="tertiary">
        <Trans>Zurück ins Gespräch</Trans>
      </ToWaitingRoom>
    </div>
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
      <StillOpen />
      <TooEarly />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function ThanksPage() {
  const { t } = useLingui();
  const { appointment, facts } = useVisit();
  return (
    <Page
      title={t`Vielen Dank und bis bald`}
      picture={<TalkPicture />}
      lead={
        isOver(facts)
          ? t`Das Gespräch ist zu Ende. Sie können diese Seite jetzt schließen.`
          : t`Sie können diese Seite jetzt schließen.`
      }
    >
      <StillOpen />
      <TooEarly />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
