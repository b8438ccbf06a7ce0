import type { components } from '@/api/generated/appointments';
import { visitHttp } from '@/lib/visitSession';

export type SurveyAnswers = components['schemas']['Answers'];

/** No idempotency key: it would tie the answer to the person. */
export const sendSurvey = (answers: SurveyAnswers) =>
  visitHttp.post<undefined>('/api/appointments/v1/my/survey', answers);
