import { Trans, useLingui } from '@lingui/react/macro';
import { Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';

import { ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';
import { ProblemView } from '@/components/ProblemView';
import { isProblem, ProblemError } from '@/lib/problem';

import { useReloadVisit, useVisit } from '../hooks/useVisit';
import { visitMemory } from '../hooks/visitMemory';
import { UnreachedPage } from './UnreachedPage';

/** Slugs after which the appointment itself tells what to show. */
const changed = [
  'appointment-cancelled',
  'appointment-moved',
  'not-a-video-appointment',
  'too-early',
];

/** The way into the talk is closed: says why, and always what else can be done. */
export function RefusedPage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const reload = useReloadVisit();
  const slug = error instanceof ProblemError ? error.slug : '';
  useEffect(() => {
    if (changed.includes(slug)) void reload();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once per refusal
  }, [slug]);

  if (isProblem(error, 'talk-over')) {
    visitMemory.talkIsOver = true;
    return <Navigate to="/t/danach" replace />;
  }
  if (isProblem(error, 'barred')) return <Navigate to="/t/widerruf" replace />;
  if (isProblem(error, 'consent-missing') && !missingOnOtherSide(error)) {
    return <Navigate to="/t/einwilligung" replace />;
  }
  if (isProblem(error, 'consent-missing')) {
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
          <ButtonLink to="/t/warteraum" variant="tertiary">
            <Trans>Zurück in den Warteraum</Trans>
          </ButtonLink>
        </div>
        <OfficeContact officeId={appointment.office.id} />
      </Page>
    );
  }
  if (isProblem(error, ...changed)) {
    return (
      <Page title={t`Ihr Termin hat sich geändert`} picture={<PausePicture />}>
        <ProblemView error={error} />
        <div className="nb-actions">
          <ButtonLink to="/t">
            <Trans>Zum Termin</Trans>
          </ButtonLink>
        </div>
        <OfficeContact officeId={appointment.office.id} />
      </Page>
    );
  }
  return (
    <UnreachedPage
      officeId={appointment.office.id}
      error={error}
      onRetry={onRetry}
      lead={t`Ihr Termin bleibt. Wir versuchen es weiter.`}
    />
  );
}

/** `missing` names who has not consented: one word or a list. */
function missingOnOtherSide(error: ProblemError): boolean {
  const missing = error.problem['missing'];
  const names = Array.isArray(missing) ? missing : [missing];
  return names.includes('adviser') && !names.includes('self') && !names.includes('client');
}
