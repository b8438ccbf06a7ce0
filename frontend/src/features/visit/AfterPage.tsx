import { useQuery } from '@tanstack/react-query';

import { Spinner } from '@/components/Spinner';

import { appointmentQuery } from './api/appointment';
import { OverPage, ThanksPage } from './components/OverPages';
import { SurveyPage } from './components/SurveyPage';
import { LeftPage, ReopenedPage } from './components/WayBackPages';
import { useVisit } from './hooks/useVisit';

/** After the talk: three questions, or the way back into a talk that still goes on. */
export function AfterPage() {
  const { appointment, view } = useVisit();
  // The end of the call reaches the survey a moment later.
  useQuery({
    ...appointmentQuery,
    refetchInterval: appointment.survey.open && appointment.met ? false : 3_000,
  });
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
