import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

import { prepareCall } from '@/call/loading';
import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { startProfile } from '@/domain/calls/startProfile';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { announce } from '@/lib/announce';
import { visitHttp } from '@/lib/visitSession';
import { isolate } from '@/lib/isolate';

import { useChime } from '../hooks/useChime';
import { useVisit } from '../hooks/useVisit';

/** Time to see the picture and hear the sound before the talk opens by itself. */
const ADMITTED_MS = 1_500;

export function AdmittedPage() {
  const { t } = useLingui();
  const { appointment, room } = useVisit();
  const navigate = useNavigate();
  const router = useRouter();
  const name = isolate(appointment.adviser.display_name);
  useChime(true);
  const profile = room.participant && startProfile(room.participant.profile_default);
  const limitBytes = room.participant?.voucher?.bytes_limit ?? null;
  useEffect(() => {
    void router.preloadRoute({ to: '/t/gespraech' });
    if (!profile) return undefined;
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
    <Page
      title={t`Sie sind dran!`}
      picture={<TalkPicture />}
      lead={t`Ihr Gespräch mit ${name} öffnet sich jetzt.`}
    >
      <div className="nb-actions">
        <ButtonLink to="/t/gespraech" replace>
          <Trans>Jetzt hineingehen</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
