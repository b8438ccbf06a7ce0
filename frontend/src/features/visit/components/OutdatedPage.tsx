import { Trans, useLingui } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';
import { ProblemView } from '@/components/ProblemView';
import { OfficeContact } from '@/domain/office/OfficeContact';

import { useVisit } from '../hooks/useVisit';

/** The door knows of a change that this page is just reading. */
export function OutdatedPage() {
  const { t } = useLingui();
  const { appointment, room } = useVisit();
  return (
    <Page title={t`Ihr Termin hat sich geändert`} picture={<PausePicture />}>
      <ProblemView error={room.error} />
      <div className="nb-actions">
        <ButtonLink to="/t">
          <Trans>Zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
