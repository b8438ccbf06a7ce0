import { Trans, useLingui } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { DoorPicture } from '@/components/pictures/DoorPicture';
import { OfficeContact } from '@/domain/office/OfficeContact';

import { stepOf, useVisit } from '../hooks/useVisit';
import { Countdown } from './Countdown';
import { VoucherLink } from './VoucherLink';

/** The waiting room opens soon. This page goes on by itself when it does, or when the talk is moved. */
export function EarlyPage() {
  const { t } = useLingui();
  const { appointment, hasVoucher } = useVisit();
  return (
    <Page
      title={t`Schön, dass Sie früh da sind!`}
      picture={<DoorPicture />}
      step={stepOf('waiting', hasVoucher)}
      lead={t`Sie können diese Seite offen lassen. Wir holen Sie von selbst in den Warteraum.`}
    >
      <Countdown appointment={appointment} />
      <div className="nb-actions">
        <ButtonLink to="/t/technik" variant="secondary">
          <Trans>Kamera und Ton ausprobieren</Trans>
        </ButtonLink>
        <VoucherLink />
        <ButtonLink to="/t" variant="tertiary">
          <Trans>Zurück zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
