import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';

import { Alert } from '@/components/Alert';
import { ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { formatDay, formatTime } from '@/lib/dates';
import { loadArea } from '@/lib/i18n';
import { isolate } from '@/lib/isolate';

import { AppointmentFacts } from './components/AppointmentFacts';
import { CalendarButton } from './components/CalendarButton';
import { OtherWays } from './components/OtherWays';
import { PhoneNumberForm } from './components/PhoneNumberForm';
import { GuardianNote } from './guardian/lazy';
import { stepOf, useVisit } from './hooks/useVisit';
import { isOver, paths } from './state/facts';
import { onward } from './state/nextStep';

// Only for who gave an address.
const MailNote = lazy(async () => {
  const [note] = await Promise.all([import('./mail/MailNote'), loadArea('receipts')]);
  return note;
});

/** First page behind the link: what this is about, with whom, and every way to go on. */
export function AboutPage() {
  const { t } = useLingui();
  const { appointment, consent, facts, hasVoucher } = useVisit();
  const name = isolate(appointment.adviser.display_name);
  const next = onward(facts);
  const over = isOver(facts);
  const { channel, state, survey } = appointment;
  const lead = over
    ? t`Dieses Gespräch ist vorbei.`
    : state === 'booked'
      ? t`Schön, dass Sie da sind. Hier sehen Sie alles Wichtige.`
      : t`Das Gespräch hat schon begonnen. Sie können noch dazukommen.`;
  const isAhead = state === 'booked' && !over && facts.now < Date.parse(appointment.starts_at);
  return (
    <Page
      title={t`Ihr Gespräch mit ${name}`}
      picture={<TalkPicture />}
      step={next ? stepOf('about', hasVoucher) : undefined}
      lead={lead}
    >
      <MovedNote />
      {channel === 'video' && state === 'booked' && consent?.waits_for_guardian && !over && (
        <Suspense>
          <GuardianNote />
        </Suspense>
      )}
      <AppointmentFacts appointment={appointment} />
      {channel === 'phone' && state === 'booked' && !appointment.phone_known && <PhoneNumberForm />}
      {next && (
        <div className="nb-actions">
          <ButtonLink to={paths[next]}>
            <Trans>Weiter</Trans>
          </ButtonLink>
          <ButtonLink to="/t/technik" variant="tertiary">
            <Trans>Kamera und Ton ausprobieren</Trans>
          </ButtonLink>
        </div>
      )}
      {isAhead && <CalendarButton appointment={appointment} />}
      {over && survey.open && !survey.done && (
        <div className="nb-actions">
          <ButtonLink to="/t/danach">
            <Trans>Drei kurze Fragen</Trans>
          </ButtonLink>
        </div>
      )}
      {state === 'booked' && <OtherWays />}
      {appointment.mail_hint && (
        <Suspense>
          <MailNote hint={appointment.mail_hint} />
        </Suspense>
      )}
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

/** Not beside the news of the same move. */
function MovedNote() {
  const { t, i18n } = useLingui();
  const { appointment, state } = useVisit();
  const { moved_from, starts_at, zone } = appointment;
  if (!moved_from || state.news.some(({ kind }) => kind === 'moved')) return null;
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
