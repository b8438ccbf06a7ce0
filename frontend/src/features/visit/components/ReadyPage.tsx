import { Trans, useLingui } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { DoorPicture } from '@/components/pictures/DoorPicture';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { formatTime } from '@/lib/dates';

import { useVisit } from '../hooks/useVisit';
import { isVoucherOpen } from '../state/facts';
import { AppointmentFacts } from './AppointmentFacts';
import { CalendarButton } from './CalendarButton';
import { VoucherLink } from './VoucherLink';

/** Days before the talk: what is left to do, and that nobody need leave this page open. */
export function ReadyPage() {
  const { t, i18n } = useLingui();
  const { appointment, facts } = useVisit();
  const isOpen = isVoucherOpen(facts);
  const { waiting_room_opens_at: opens, zone } = appointment;
  const time = formatTime(opens, zone, i18n.locale);
  return (
    <Page
      title={isOpen ? t`Fast alles ist bereit` : t`Alles ist bereit`}
      picture={<DoorPicture />}
      lead={
        isOpen
          ? t`Beim Gutschein ist noch etwas offen. Bitte sehen Sie dort nach.`
          : t`Bis zum Gespräch müssen Sie nichts mehr tun. Sie können diese Seite schließen.`
      }
    >
      {isOpen && (
        <div>
          <ButtonLink to="/t/gutschein">
            <Trans>Mein Gutschein</Trans>
          </ButtonLink>
        </div>
      )}
      <AppointmentFacts appointment={appointment} />
      <p className="nb-text">
        <Trans>
          Öffnen Sie an dem Tag wieder Ihren Link. Der Warteraum ist ab {time} Uhr offen.
        </Trans>
      </p>
      <CalendarButton appointment={appointment} />
      <div className="nb-actions">
        <ButtonLink to="/t/technik" variant="tertiary">
          <Trans>Kamera und Ton ausprobieren</Trans>
        </ButtonLink>
        {!isOpen && <VoucherLink />}
        <ButtonLink to="/t" variant="tertiary">
          <Trans>Zurück zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
