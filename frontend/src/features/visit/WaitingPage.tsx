import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';

import { Spinner } from '@/components/Spinner';
import { isProblem } from '@/lib/problem';

import { AdmittedPage } from './components/AdmittedPage';
import { EarlyPage } from './components/EarlyPage';
import { OutdatedPage } from './components/OutdatedPage';
import { ReadyPage } from './components/ReadyPage';
import { UnreachedPage } from './components/UnreachedPage';
import { WaitPage } from './components/WaitPage';
import { WithoutOtherPage } from './components/WithoutOtherPage';
import { WithoutGuardianPage } from './guardian/lazy';
import { useVisit } from './hooks/useVisit';

/** Everything between the booking and the talk that happens at the door of the waiting room. */
export function WaitingPage() {
  const { t } = useLingui();
  const { view, appointment, consentError, retryConsent, room } = useVisit();
  switch (view) {
    case 'ready':
      return <ReadyPage />;
    case 'early':
      return <EarlyPage />;
    case 'waiting':
      return <WaitPage />;
    case 'admitted':
      return <AdmittedPage />;
    case 'outdated':
      return <OutdatedPage />;
    case 'without-other':
      return <WithoutOtherPage />;
    case 'without-guardian':
      return (
        <Suspense fallback={<Spinner />}>
          <WithoutGuardianPage />
        </Suspense>
      );
    case 'unreached':
      return (
        <UnreachedPage
          officeId={appointment.office.id}
          error={consentError ?? room.error}
          lead={t`Ihr Termin bleibt. Wir versuchen es weiter.`}
          onRetry={consentError ? retryConsent : room.askAgain}
          // The server saw them at the door, and could not open it.
          wasSeen={isProblem(room.error, 'consent-unknown')}
        />
      );
    default:
      // Nobody knows of who has not entered yet.
      return <Spinner />;
  }
}
