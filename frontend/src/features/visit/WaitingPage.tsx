import { Trans, useLingui } from '@lingui/react/macro';
import { Navigate, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

import { prepareCall, preloadCall } from '@/call';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { DoorPicture } from '@/components/pictures/DoorPicture';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { Spinner } from '@/components/Spinner';
import { announce } from '@/lib/announce';
import { useNow } from '@/lib/useNow';
import { visitHttp } from '@/lib/visitSession';

import type { MyAppointment } from './api/appointment';
import type { Participant } from './api/waiting';
import { Countdown } from './components/Countdown';
import { RefusedPage } from './components/RefusedPage';
import { UnreachedPage } from './components/UnreachedPage';
import { VoucherLink } from './components/VoucherLink';
import { WithdrawLink } from './components/WithdrawLink';
import { useChime } from './hooks/useChime';
import { useStayAwake } from './hooks/useStayAwake';
import { stepOf, useVisit } from './hooks/useVisit';
import { useWaitingRoom } from './hooks/useWaitingRoom';
import { visitMemory } from './hooks/visitMemory';

/** Time to see the picture and hear the sound before the talk opens by itself. */
const ADMITTED_MS = 1_500;

export function WaitingPage() {
  const { appointment, consent, consentError, retryConsent } = useVisit();
  const now = useNow(1_000);
  const isOpen = now >= Date.parse(appointment.waiting_room_opens_at);
  const room = useWaitingRoom(appointment.id, isOpen && consent?.state === 'given');
  if (appointment.channel !== 'video') return <Navigate to="/t" replace />;
  if (consent && consent.state !== 'given') return <Navigate to="/t/einwilligung" replace />;
  if (!isOpen) return <EarlyPage appointment={appointment} now={now} />;
  if (consentError)
    return (
      <UnreachedPage officeId={appointment.office.id} error={consentError} onRetry={retryConsent} />
    );
  if (room.error) return <RefusedPage error={room.error} onRetry={room.retry} />;
  const { participant } = room;
  // Nobody knows of who has not entered yet.
  if (!participant) return <Spinner />;
  if (participant.state === 'barred') return <Navigate to="/t/widerruf" replace />;
  if (participant.state === 'admitted' && visitMemory.hungUp)
    return <Navigate to="/t/danach" replace />;
  if (participant.state === 'admitted')
    return <AdmittedPage appointment={appointment} participant={participant} />;
  return <WaitPage appointment={appointment} adviserPresent={room.adviserPresent} />;
}

function EarlyPage({ appointment, now }: { appointment: MyAppointment; now: number }) {
  const { t } = useLingui();
  const { hasVoucher } = useVisit();
  return (
    <Page
      title={t`Schön, dass Sie früh da sind!`}
      picture={<DoorPicture />}
      step={stepOf('waiting', hasVoucher)}
      lead={t`Der Warteraum öffnet 15 Minuten vor dem Gespräch. Sie können diese Seite offen lassen.`}
    >
      <Countdown appointment={appointment} now={now} />
      <div className="nb-actions">
        <ButtonLink to="/t/technik" variant="secondary">
          <Trans>Kamera und Ton ausprobieren</Trans>
        </ButtonLink>
        <VoucherLink />
        <ButtonLink to="/t" variant="tertiary">
          <Trans>Zurück zum Termin</Trans>
        </ButtonLink>
      </div>
      <WithdrawLink />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function WaitPage({
  appointment,
  adviserPresent,
}: {
  appointment: MyAppointment;
  adviserPresent: boolean;
}) {
  const { t } = useLingui();
  const { hasVoucher } = useVisit();
  const { needsTap, unlock } = useChime(false);
  const name = appointment.adviser.display_name;
  useStayAwake();
  useEffect(preloadCall, []);
  // Whoever waits is to be called in, also when they hung up before.
  useEffect(() => void (visitMemory.hungUp = false), []);
  return (
    <Page
      title={t`Sie sind im Warteraum`}
      picture={<DoorPicture />}
      step={stepOf('waiting', hasVoucher)}
      lead={t`${name} weiß, dass Sie da sind, und holt Sie gleich herein.`}
    >
      <Alert tone={adviserPresent ? 'success' : 'info'} live>
        <p>
          {adviserPresent ? (
            <Trans>{name} ist schon da. Es geht gleich los.</Trans>
          ) : (
            <Trans>
              Lassen Sie diese Seite einfach offen. Wir zeigen es Ihnen, und Sie hören einen Ton.
            </Trans>
          )}
        </p>
      </Alert>
      <div className="nb-actions">
        {needsTap && (
          <Button variant="secondary" onClick={unlock}>
            <Trans>Ton einschalten</Trans>
          </Button>
        )}
        <ButtonLink to="/t/technik" variant="tertiary">
          <Trans>Kamera und Ton ausprobieren</Trans>
        </ButtonLink>
        <VoucherLink />
      </div>
      <WithdrawLink />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function AdmittedPage({
  appointment,
  participant,
}: {
  appointment: MyAppointment;
  participant: Participant;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const router = useRouter();
  const name = appointment.adviser.display_name;
  useChime(true);
  useStayAwake();
  const { profile_default: profile, voucher } = participant;
  const limitBytes = voucher?.bytes_limit ?? null;
  useEffect(() => {
    void router.preloadRoute({ to: '/t/gespraech' });
    return prepareCall({ http: visitHttp, appointmentId: appointment.id, profile, limitBytes });
  }, [appointment.id, profile, limitBytes, router]);
  useEffect(() => {
    announce(t`Sie sind dran. Das Gespräch beginnt.`, { urgent: true });
    // For who does not hear the sound; Safari has none.
    if ('vibrate' in navigator) navigator.vibrate([300, 150, 300]);
    const timer = setTimeout(
      // The way back from the call leads past the waiting room, which would lead in again.
      () => void navigate({ to: '/t/gespraech', replace: true }),
      ADMITTED_MS,
    );
    return () => clearTimeout(timer);
  }, [navigate, t]);
  return (
    <Page title={t`Sie sind dran!`} picture={<TalkPicture />} lead={t`${name} freut sich auf Sie.`}>
      <div className="nb-actions">
        <ButtonLink to="/t/gespraech" replace>
          <Trans>Jetzt hineingehen</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
