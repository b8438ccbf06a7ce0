import { Trans, useLingui } from '@lingui/react/macro';

import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';
import { OfficeContact } from '@/domain/office/OfficeContact';

import { useVisit } from '../hooks/useVisit';

/** The other side has not consented: nobody's fault here, and there are other ways. */
export function WithoutOtherPage() {
  const { t } = useLingui();
  const { appointment, room } = useVisit();
  return (
    <Page
      title={t`Per Video geht es gerade nicht`}
      picture={<PausePicture />}
      lead={t`Die andere Person ist mit dem Video-Gespräch nicht einverstanden. Das liegt nicht an Ihnen. Wir sprechen gern am Telefon oder im Schutzbüro.`}
    >
      <div className="nb-actions">
        <ButtonLink to="/t/anders">
          <Trans>Telefon oder Schutzbüro</Trans>
        </ButtonLink>
        <Button variant="tertiary" onClick={room.askAgain}>
          <Trans>Noch einmal versuchen</Trans>
        </Button>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
