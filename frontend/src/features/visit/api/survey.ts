import { visitHttp } from '@/lib/visitSession';

export interface SurveyAnswers {
  heard_well: 'yes' | 'partly' | 'no';
  helpful: 'yes' | 'partly' | 'no';
  more_video: 'yes' | 'no' | 'unsure';
}

/** No idempotency key: it would tie the answer to the person. */
export const sendSurvey = (answers: SurveyAnswers) =>
  visitHttp.post<undefined>('/api/appointments/v1/my/survey', answers);
