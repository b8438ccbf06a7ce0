import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet } from '@tanstack/react-router';
import { Suspense, useSyncExternalStore } from 'react';

import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { visitSession } from '@/lib/visitSession';

import { appointmentQuery } from './api/appointment';
import { CancelledPage } from './components/CancelledPage';
import { VisitNews } from './components/VisitNews';
import { WithdrawLink } from './components/WithdrawLink';
import { GuardianVisit } from './guardian/lazy';
import { useBookedLanguage } from './hooks/useBookedLanguage';
import { useVisit } from './hooks/useVisit';
import { LinkProblemPage } from './LinkProblemPage';
import { paths } from './state/facts';
import { nextStep } from './state/nextStep';
import { VisitProvider } from './VisitProvider';

/** What the link opens: the talk, or to whoever has custody of its client their declaration alone. */
export function VisitLayout() {
  const visit = useSyncExternalStore(visitSession.subscribe, () => visitSession.current);
  const refusal = useSyncExternalStore(visitSession.subscribe, () => visitSession.refusal);
  if (visit?.part !== 'guardian') return <TalkVisit />;
  if (refusal) return <LinkProblemPage error={refusal} />;
  return (
    <Suspense fallback={<Spinner />}>
      <GuardianVisit key={visit.person_id} visit={visit} />
    </Suspense>
  );
}

/** Waits for the appointment and its language. */
function TalkVisit() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(appointmentQuery);
  const isReady = useBookedLanguage(data);
  const refusal = useSyncExternalStore(visitSession.subscribe, () => visitSession.refusal);
  // Of a talk that is known to be off the page says more than its link does.
  if (refusal && data?.state !== 'cancelled') return <LinkProblemPage error={refusal} />;
  if (error && !data) {
    return (
      <Page title={t`Ihr Termin lädt nicht`}>
        <ProblemView error={error} onRetry={() => void refetch()} />
        <OfficeContact officeId={visitSession.current?.office_id} />
      </Page>
    );
  }
  if (!data || !isReady) return <Spinner />;
  return (
    <VisitProvider key={data.id} appointment={data}>
      <RightPage />
    </VisitProvider>
  );
}

/** The page that is right now: the one place that leads away from one that is not. */
function RightPage() {
  const { facts, view } = useVisit();
  const { wish } = nextStep(facts);
  if (view === 'cancelled') return <CancelledPage />;
  if (wish !== facts.wish) return <Navigate to={paths[wish]} replace />;
  return (
    <>
      {view !== 'call' && view !== 'admitted' && <VisitNews />}
      <Outlet />
      {/* Once for all pages: a new one has it too. The call has a way of its own. */}
      {view !== 'call' && view !== 'withdraw' && <WithdrawLink />}
    </>
  );
}
