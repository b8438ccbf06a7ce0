import { Trans, useLingui } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { isolate } from '@/lib/isolate';

import { useVisit } from '../hooks/useVisit';
import { ProofLink } from './ProofLink';
import { ToWaitingRoom } from './ToWaitingRoom';

/** Whoever hung up can go back while the talk is open. */
export function LeftPage() {
  const { t } = useLingui();
  const { appointment, state } = useVisit();
  const name = isolate(appointment.adviser.display_name);
  return (
    <Page
      title={t`Sie haben aufgelegt`}
      picture={<TalkPicture />}
      lead={
        state.live.presence === 'in_call'
          ? t`War das ein Versehen? Sie können einfach zurück. ${name} ist noch im Gespräch.`
          : t`War das ein Versehen? Sie können einfach zurück.`
      }
    >
      <WayBack />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

/** The adviser opened a talk again that was ended. */
export function ReopenedPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Das Gespräch geht weiter`}
      picture={<TalkPicture />}
      lead={t`Es wurde wieder geöffnet. Sie können zurück.`}
    >
      <WayBack />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function WayBack() {
  return (
    <div className="nb-actions">
      <ToWaitingRoom>
        <Trans>Zurück ins Gespräch</Trans>
      </ToWaitingRoom>
      <ButtonLink to="/t" variant="secondary">
        <Trans>Zum Termin</Trans>
      </ButtonLink>
      <ProofLink />
    </div>
  );
}
