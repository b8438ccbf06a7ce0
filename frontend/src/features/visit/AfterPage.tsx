import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Spinner } from '@/components/Spinner';
import { clock } from '@/lib/clock';

import { appointmentQuery } from './api/appointment';
import { OverPage, ThanksPage } from './components/OverPages';
import { SurveyPage } from './components/SurveyPage';
import { LeftPage, ReopenedPage } from './components/WayBackPages';
import { useVisit } from './hooks/useVisit';

const SOON_MS = 60_000;

/** After the talk: three questions, or the way back into a talk that still goes on. */
export function AfterPage() {
  const { appointment, view } = useVisit();
  const [openedAt] = useState(() => clock.now());
  // The end of the call reaches the survey a moment later; what is not there then, may never come.
  useQuery({
    ...appointmentQuery,
    refetchInterval: () => {
      const { survey, met, channel, state, closes_at } = appointment;
      if (survey.open && (met || channel !== 'video' || state !== 'booked')) return false;
      if (clock.now() >= Date.parse(closes_at)) return false;
      return clock.now() < openedAt + SOON_MS ? 3_000 : 60_000;
    },
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
