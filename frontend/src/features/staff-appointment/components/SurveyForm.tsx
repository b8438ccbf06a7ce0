import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { useAnswerSurvey, type SurveyAnswers } from '../api/survey';

/** The adviser's side of the three questions. */
export function SurveyForm({ appointmentId }: { appointmentId: string }) {
  const { t } = useLingui();
  const [answers, setAnswers] = useState<Partial<SurveyAnswers>>({});
  const send = useAnswerSurvey(appointmentId);
  const { heard_well, helpful, more_video } = answers;
  const complete = heard_well && helpful && more_video ? { heard_well, helpful, more_video } : null;
  const partly = [
    { value: 'yes' as const, label: t`Ja` },
    { value: 'partly' as const, label: t`Teilweise` },
    { value: 'no' as const, label: t`Nein` },
  ];
  return (
    <Card tone="calm">
      <h2>
        <Trans>Drei kurze Fragen</Trans>
      </h2>
      <p>
        <Trans>
          Ihre Antworten sind anonym: Gespeichert wird nur die Woche, nicht das Gespräch.
        </Trans>
      </p>
      <Choices
        legend={t`Haben Sie sich gut gehört und gesehen?`}
        inline
        value={heard_well ?? null}
        onChange={(value) => setAnswers({ ...answers, heard_well: value })}
        choices={partly}
      />
      <Choices
        legend={t`Hat das Gespräch weitergeholfen?`}
        inline
        value={helpful ?? null}
        onChange={(value) => setAnswers({ ...answers, helpful: value })}
        choices={partly}
      />
      <Choices
        legend={t`Möchten Sie weiter per Video beraten?`}
        inline
        value={more_video ?? null}
        onChange={(value) => setAnswers({ ...answers, more_video: value })}
        choices={[
          { value: 'yes', label: t`Ja` },
          { value: 'unsure', label: t`Weiß nicht` },
          { value: 'no', label: t`Nein` },
        ]}
      />
      {send.error && <StaffProblem error={send.error} />}
      <div>
        <Button
          busy={send.isPending}
          aria-disabled={!complete || undefined}
          onClick={() => complete && send.mutate(complete)}
        >
          {t`Antworten senden`}
        </Button>
      </div>
    </Card>
  );
}
