import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';

import { useOffices } from '@/api/offices';
import { Button, ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';
import { ProblemView } from '@/components/ProblemView';
import { clock } from '@/lib/clock';
import { formatDay, formatTime } from '@/lib/dates';
import { isProblem, NetworkError, ProblemError } from '@/lib/problem';
import { useCountdown } from '@/lib/useCountdown';

import { mayOpenLater } from './api/link';
import { ChooseVisit } from './components/ChooseVisit';

/** The link could not be opened, or works no more: says why, and always where to get help. */
export function LinkProblemPage({ error }: { error: unknown }) {
  if (isProblem(error, 'several-visits')) return <ChooseVisit error={error} />;
  return <LinkProblem error={error} />;
}

function LinkProblem({ error }: { error: unknown }) {
  const { title, lead } = useLinkText(error);
  const officeId = error instanceof ProblemError ? error.extra('office_id') : null;
  return (
    <Page title={title} lead={lead} picture={<PausePicture />}>
      {mayOpenLater(error) && (
        <>
          <ProblemView error={error} />
          <div className="nb-actions">
            <RetryButton error={error} />
          </div>
        </>
      )}
      {needsLink(error) && (
        <div className="nb-actions">
          <ButtonLink to="/t/code" variant="secondary">
            <Trans>Code aus dem Brief eingeben</Trans>
          </ButtonLink>
        </div>
      )}
      <OfficeContact officeId={officeId} />
    </Page>
  );
}

/** Nothing is wrong with the appointment; only this device does not know of it. */
const needsLink = (error: unknown) =>
  isProblem(error, 'session-ended', 'session-missing', 'link-unknown');

/** Waits as long as the service asks, when it is too busy to open the link now. */
function RetryButton({ error }: { error: unknown }) {
  const { t } = useLingui();
  const router = useRouter();
  const seconds = (error instanceof ProblemError && error.retryAfter) || 0;
  const [until] = useState(() => clock.elapsed() + seconds * 1000);
  const wait = useCountdown(until);
  return (
    <Button
      aria-disabled={wait > 0 || undefined}
      onClick={() => wait === 0 && void router.invalidate()}
    >
      {wait > 0 ? t`Noch einmal versuchen in ${wait} Sekunden` : t`Noch einmal versuchen`}
    </Button>
  );
}

function useLinkText(error: unknown): { title: string; lead: string } {
  const { t, i18n } = useLingui();
  const [office] = useOffices(error instanceof ProblemError ? error.extra('office_id') : null);
  const slug = error instanceof ProblemError ? error.slug : '';
  switch (slug) {
    case 'link-expired':
      return {
        title: t`Dieser Link ist abgelaufen`,
        lead: t`Das Gespräch ist schon vorbei. Sie möchten noch einmal sprechen? Rufen Sie uns an.`,
      };
    case 'link-replaced':
      return {
        title: t`Es gibt einen neueren Link`,
        lead: t`Bitte öffnen Sie den Link aus der neuesten Nachricht. Sie finden ihn nicht? Rufen Sie uns an.`,
      };
    case 'link-cancelled':
      return {
        title: t`Dieser Termin ist abgesagt`,
        lead: t`Sie möchten einen neuen Termin? Rufen Sie uns an.`,
      };
    case 'link-not-yet-valid': {
      const from = error instanceof ProblemError ? error.extra('valid_from') : null;
      const zone = office?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
      const day = from ? formatDay(from, zone, i18n.locale) : '';
      const time = from ? formatTime(from, zone, i18n.locale) : '';
      return {
        title: t`Dieser Link gilt noch nicht`,
        lead: from
          ? t`Sie können ihn ab ${day}, ${time} Uhr öffnen.`
          : t`Bitte öffnen Sie ihn später noch einmal.`,
      };
    }
    case 'session-ended':
    case 'session-missing':
    case 'unauthorized':
    case 'not-authenticated':
      return {
        title: t`Bitte öffnen Sie Ihren Link noch einmal`,
        lead: t`Sie finden ihn in Ihrem Brief oder in Ihrer Nachricht. Ihr Termin bleibt, wie er ist.`,
      };
    case 'link-unknown':
      return {
        title: t`Diesen Link kennen wir nicht`,
        lead: t`Vielleicht fehlt ein Stück. Öffnen Sie den ganzen Link aus der Nachricht, oder rufen Sie uns an.`,
      };
    default:
      return {
        title:
          error instanceof NetworkError
            ? t`Gerade keine Verbindung`
            : t`Der Link geht gerade nicht auf`,
        lead: t`Ihr Termin bleibt, wie er ist.`,
      };
  }
}
