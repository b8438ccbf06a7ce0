import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';

import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { visitSession } from '@/lib/visitSession';

import { appointmentQuery } from './api/appointment';
import { CancelledPage } from './components/CancelledPage';

/** Waits for the appointment; a cancelled one ends every path. */
export function VisitLayout() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(appointmentQuery);
  if (error && !data) {
    return (
      <Page title={t`Ihr Termin lädt nicht`}>
        <ProblemView error={error} onRetry={() => void refetch()} />
        <OfficeContact officeId={visitSession.current?.office_id} />
      </Page>
    );
  }
  if (!data) return <Spinner />;
  if (data.state === 'cancelled') return <CancelledPage appointment={data} />;
  return <Outlet />;
}
