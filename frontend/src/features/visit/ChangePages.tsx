import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { ProblemView } from '@/components/ProblemView';

import { cancelAppointment, moveAppointment } from './api/appointment';
import { AppointmentFacts } from './components/AppointmentFacts';
import { SlotPicker } from './components/SlotPicker';
import { useChange } from './hooks/useChange';
import { useVisit } from './hooks/useVisit';

export function MovePage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const navigate = useNavigate();
  const [slot, setSlot] = useState<string | null>(null);
  const move = useChange<string>(moveAppointment, () => void navigate({ to: '/t/geaendert' }));
  const name = appointment.adviser.display_name;
  return (
    <Page
      title={t`Wann passt es Ihnen besser?`}
      lead={t`Hier sind freie Zeiten. ${name} bleibt für Sie da, wenn es geht.`}
    >
      <SlotPicker
        channel={appointment.channel}
        zone={appointment.zone}
        value={slot}
        onChange={setSlot}
      />
      {move.error && <ProblemView error={move.error} />}
      <div className="nb-actions">
        {slot && (
          <Button busy={move.isPending} onClick={() => move.mutate(slot)}>
            <Trans>Auf diese Zeit verschieben</Trans>
          </Button>
        )}
        <ButtonLink to="/t" variant="tertiary">
          <Trans>Zurück zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

export function CancelPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const cancel = useChange<null>(
    (_none, change) => cancelAppointment(change),
    // The layout shows the page for cancelled appointments by itself.
    () => undefined,
  );
  return (
    <Page
      title={t`Möchten Sie den Termin absagen?`}
      picture={<PausePicture />}
      lead={t`Sie müssen keinen Grund nennen.`}
    >
      <AppointmentFacts appointment={appointment} />
      {cancel.error && <ProblemView error={cancel.error} />}
      <div className="nb-actions">
        <Button busy={cancel.isPending} onClick={() => cancel.mutate(null)}>
          <Trans>Ja, absagen</Trans>
        </Button>
        <ButtonLink to="/t" variant="secondary">
          <Trans>Nein, Termin behalten</Trans>
        </ButtonLink>
        <ButtonLink to="/t/verschieben" variant="tertiary">
          <Trans>Lieber verschieben</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

export function ChangedPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const titles = {
    video: t`Wir sehen uns per Video`,
    phone: t`Wir rufen Sie an`,
    protected_office: t`Wir sehen uns im Schutzbüro`,
  };
  return (
    <Page
      title={titles[appointment.channel]}
      picture={<TalkPicture />}
      lead={t`Geschafft! Ihr Termin ist geändert. Mehr müssen Sie nicht tun.`}
    >
      <AppointmentFacts appointment={appointment} />
      <div className="nb-actions">
        <ButtonLink to="/t" variant="secondary">
          <Trans>Zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
