import { useLingui } from '@lingui/react/macro';

import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';
import { OfficeContact } from '@/domain/office/OfficeContact';

import { useVisit } from '../hooks/useVisit';
import { AppointmentFacts } from './AppointmentFacts';

export function CancelledPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Dieser Termin ist abgesagt`}
      picture={<PausePicture />}
      lead={t`Sie möchten einen neuen Termin? Rufen Sie uns an.`}
    >
      <AppointmentFacts appointment={appointment} />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
