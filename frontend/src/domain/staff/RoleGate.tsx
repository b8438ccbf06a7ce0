import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Alert } from '@/components/Alert';
import { Page } from '@/components/Page';

import { useStaff, type Role } from './StaffContext';

/** Shows a page only to those it is for. The services check again; this only spares a refusal. */
export function RoleGate({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const { t } = useLingui();
  const { has } = useStaff();
  if (has(...roles)) return children;
  return (
    <Page title={t`Diese Seite gehört nicht zu Ihren Aufgaben`}>
      <Alert tone="info">
        <p>{t`Ihr Konto hat in dieser Geschäftsstelle keine passende Rolle. Wenn Sie die Seite brauchen, wenden Sie sich an Ihre Administration.`}</p>
      </Alert>
    </Page>
  );
}
