import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { formatDay, formatTime } from '@/lib/dates';

import type { MyAppointment } from './api/appointment';
import { AppointmentFacts } from './components/AppointmentFacts';
import { OtherWays } from './components/OtherWays';
import { WithdrawLink } from './components/WithdrawLink';
import { stepOf, useVisit } from './hooks/useVisit';

/** First page behind the link: what this is about, with whom, and every way to go on. */
export function AboutPage() {
  const { t } = useLingui();
  const { appointment, consent, hasVoucher, afterConsent } = useVisit();
  const name = appointment.adviser.display_name;
  const isVideo = appointment.channel === 'video';
  const isOver = appointment.state !== 'booked';
  return (
    <Page
      title={t`Ihr Gespräch mit ${name}`}
      picture={<TalkPicture />}
      step={isVideo && !isOver ? stepOf('about', hasVoucher) : undefined}
      lead={
        isOver
          ? t`Dieses Gespräch ist vorbei.`
          : t`Schön, dass Sie da sind. Hier sehen Sie alles Wichtige.`
      }
    >
      {appointment.moved_from && <MovedNote appointment={appointment} />}
      <AppointmentFacts appointment={appointment} />
      {isVideo && !isOver && (
        <div className="nb-actions">
          <ButtonLink to={consent?.state === 'given' ? afterConsent : '/t/einwilligung'}>
            <Trans>Weiter</Trans>
          </ButtonLink>
          <ButtonLink to="/t/technik" variant="tertiary">
            <Trans>Kamera und Ton ausprobieren</Trans>
          </ButtonLink>
        </div>
      )}
      {isOver ? (
        <div className="nb-actions">
          {appointment.survey.open && !appointment.survey.done && (
            <ButtonLink to="/t/danach">
              <Trans>Drei kurze Fragen</Trans>
            </ButtonLink>
          )}
        </div>
      ) : (
        <OtherWays appointment={appointment} />
      )}
      <WithdrawLink />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function MovedNote({ appointment }: { appointment: MyAppointment }) {
  const { t, i18n } = useLingui();
  const { moved_from, starts_at, zone } = appointment;
  if (!moved_from) return null;
  const before = formatDay(moved_from, zone, i18n.locale);
  const beforeTime = formatTime(moved_from, zone, i18n.locale);
  const time = formatTime(starts_at, zone, i18n.locale);
  const day = formatDay(starts_at, zone, i18n.locale);
  return (
    <Alert tone="warning" title={t`Ihr Termin ist verschoben`}>
      <p>
        <Trans>
          Bisher: {before}, {beforeTime} Uhr.
          <br />
          Neu: {day}, {time} Uhr.
        </Trans>
      </p>
    </Alert>
  );
}
