import { useLingui } from '@lingui/react/macro';

import type { Answer, Question } from './figures';

/** The survey's questions and answers, as a heading and in a sentence. */
export function useSurveyWords() {
  const { t } = useLingui();
  const questions: Record<Question, string> = {
    heard_well: t`Gut gehört und gesehen?`,
    helpful: t`Weitergeholfen?`,
    more_video: t`Gern weiter per Video?`,
  };
  const answers: Record<Answer, string> = {
    yes: t`Ja`,
    partly: t`Teilweise`,
    unsure: t`Weiß nicht`,
    no: t`Nein`,
  };
  return { questions, answers };
}
