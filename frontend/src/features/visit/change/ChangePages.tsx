import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';
import { TalkPicture } from '@/components/pictures/TalkPicture';
import { ProblemView } from '@/components/ProblemView';
import { isolate } from '@/lib/isolate';
import { unlessPassing } from '@/lib/problem';

import { cancelAppointment, moveAppointment, type Slot } from '../api/appointment';
import { AppointmentFacts } from '../components/AppointmentFacts';
import { CalendarButton } from '../components/CalendarButton';
import { OtherAdviserNote } from './OtherAdviserNote';
import { PhoneNumberForm } from '../components/PhoneNumberForm';
import { SlotPicker } from './SlotPicker';
import { VoucherLink } from '../components/VoucherLink';
import { useChange } from '../hooks/useChange';
import { useVisit } from '../hooks/useVisit';
import { isVoucherOpen } from '../state/facts';

export function MovePage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const navigate = useNavigate();
  const [slot, setSlot] = useState<Slot | null>(null);
  const move = useChange<Slot>(moveAppointment, () => void navigate({ to: '/t/geaendert' }));
  const onError = unlessPassing(() => setSlot(null));
  const name = isolate(appointment.adviser.display_name);
  return (
    <Page
      title={t`Wann passt es Ihnen besser?`}
      lead={t`Hier sind freie Zeiten. ${name} bleibt für Sie da, wenn es geht.`}
    >
      <SlotPicker
        channel={appointment.channel}
        zone={appointment.zone}
        value={slot?.starts_at ?? null}
        onChange={setSlot}
      />
      <OtherAdviserNote slot={slot} />
      {move.error && <ProblemView error={move.error} />}
      <div className="nb-actions">
        {slot && (
          <Button busy={move.isPending} onClick={() => move.mutate(slot, { onError })}>
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
  const { appointment, facts } = useVisit();
  const { channel } = appointment;
  const lacksConsent =
    channel === 'video' && (facts.consent === 'none' || facts.consent === 'withdrawn');
  const nobodyCanCall = channel === 'phone' && !appointment.phone_known;
  const titles = {
    video: t`Wir sehen uns per Video`,
    phone: nobodyCanCall ? t`Bitte rufen Sie uns an` : t`Wir rufen Sie an`,
    protected_office: t`Wir sehen uns im Schutzbüro`,
  };
  return (
    <Page
      title={titles[channel]}
      picture={<TalkPicture />}
      lead={
        nobodyCanCall
          ? t`Ihr Termin ist geändert. Wir haben keine Nummer von Ihnen. Rufen Sie uns zur Zeit des Termins an, oder geben Sie uns Ihre Nummer.`
          : channel !== 'video' || (facts.consent === 'given' && !isVoucherOpen(facts))
            ? t`Geschafft! Ihr Termin ist geändert. Mehr müssen Sie nicht tun.`
            : t`Geschafft! Ihr Termin ist geändert.`
      }
    >
      <AppointmentFacts appointment={appointment} />
      {nobodyCanCall && <PhoneNumberForm />}
      {lacksConsent && (
        <p className="nb-text">
          <Trans>Bitte sagen Sie uns noch, ob Sie mit dem Video-Gespräch einverstanden sind.</Trans>
        </p>
      )}
      <CalendarButton appointment={appointment} />
      <div className="nb-actions">
        {lacksConsent && (
          <ButtonLink to="/t/einwilligung">
            <Trans>Zur Einwilligung</Trans>
          </ButtonLink>
        )}
        <VoucherLink />
        <ButtonLink to="/t" variant="secondary">
          <Trans>Zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
