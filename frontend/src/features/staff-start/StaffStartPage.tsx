import { useLingui } from '@lingui/react/macro';
import { Navigate } from '@tanstack/react-router';

import { Alert } from '@/components/Alert';
import { Page } from '@/components/Page';
import { useStaff } from '@/domain/staff/StaffContext';

/** Leads everyone to where their work is. */
export function StaffStartPage() {
  const { t } = useLingui();
  const { has } = useStaff();
  if (has('adviser', 'team_lead')) return <Navigate to="/app/kalender" replace />;
  if (has('allowance_officer')) return <Navigate to="/app/guthaben" replace />;
  if (has('dpo')) return <Navigate to="/app/datenschutz" replace />;
  if (has('admin')) return <Navigate to="/app/konten" replace />;
  return (
    <Page title={t`Willkommen`}>
      <Alert tone="info">
        <p>{t`Ihr Konto hat in dieser Geschäftsstelle noch keine Aufgabe. Bitte wenden Sie sich an Ihre Administration.`}</p>
      </Alert>
    </Page>
  );
}
