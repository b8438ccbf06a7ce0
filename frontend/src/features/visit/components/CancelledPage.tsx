import { useLingui } from '@lingui/react/macro';

import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';

import type { MyAppointment } from '../api/appointment';
import { AppointmentFacts } from './AppointmentFacts';

export function CancelledPage({ appointment }: { appointment: MyAppointment }) {
  const { t } = useLingui();
  return (
    <Page
      title={t`Dieser Termin ist abgesagt`}
      picture={<PausePicture />}
      lead={t`Sie möchten einen neuen Termin? Rufen Sie uns an. Wir finden einen.`}
    >
      <AppointmentFacts appointment={appointment} />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
