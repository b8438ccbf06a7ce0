import { useMutation, useQueryClient } from '@tanstack/react-query';

import { appointmentsKey, appointmentsPath } from '@/api/staff/appointments';
import { staffHttp } from '@/lib/staffSession';

export interface SurveyAnswers {
  heard_well: 'yes' | 'partly' | 'no';
  helpful: 'yes' | 'partly' | 'no';
  more_video: 'yes' | 'no' | 'unsure';
}

/** The adviser's three answers. They carry no key: nothing may lead from an answer to a person. */
export function useAnswerSurvey(appointmentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answers: SurveyAnswers) =>
      staffHttp.post<undefined>(`${appointmentsPath}/${appointmentId}/survey`, answers),
    onSuccess: () => queries.invalidateQueries({ queryKey: appointmentsKey }),
  });
}
