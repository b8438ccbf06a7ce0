import { useLingui } from '@lingui/react/macro';

import { Page } from '@/components/Page';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { OfficeContact } from '@/domain/office/OfficeContact';

import { useVisit } from '../hooks/useVisit';
import { isOver } from '../state/facts';
import { EndedEarly } from './EndedEarly';
import { ProofLink } from './ProofLink';
import { StillOpen } from './StillOpen';

/** For the moment until the survey opens, and for talks that never get one. */
export function OverPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Das Gespräch ist zu Ende`}
      picture={<TalkPicture />}
      lead={t`Möchten Sie noch etwas sagen oder fragen? Rufen Sie uns einfach an.`}
    >
      <EndedEarly />
      <ProofLink />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

/** It was to be by video, and nobody met there: there is nothing to ask, but something to prove. */
export function NotMetPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Per Video kam kein Gespräch zustande`}
      lead={t`Waren Sie da? Die Bestätigung zeigt, was unser Server gesehen hat. Rufen Sie uns an, wenn Sie noch nicht gesprochen haben.`}
    >
      <ProofLink />
      <StillOpen />
      <EndedEarly />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

/** Nothing more is asked. */
export function ThanksPage() {
  const { t } = useLingui();
  const { appointment, facts } = useVisit();
  return (
    <Page
      title={t`Vielen Dank und bis bald`}
      picture={<TalkPicture />}
      lead={
        isOver(facts)
          ? t`Das Gespräch ist zu Ende. Sie können diese Seite jetzt schließen.`
          : t`Sie können diese Seite jetzt schließen.`
      }
    >
      <StillOpen />
      <EndedEarly />
      <ProofLink />
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
