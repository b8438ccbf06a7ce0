import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { Choices, type Choice } from '@/components/Choices';
import { BuildingIcon, CameraIcon, PhoneIcon } from '@/components/icons';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { formatDay, formatTime } from '@/lib/dates';
import { unlessPassing } from '@/lib/problem';

import {
  changeChannel,
  shownTime,
  type Channel,
  type NewChannel,
  type Slot,
} from './api/appointment';
import { OtherAdviserNote } from './components/OtherAdviserNote';
import { PhoneNumberForm } from './components/PhoneNumberForm';
import { SlotPicker } from './components/SlotPicker';
import { useChange } from './hooks/useChange';
import { useVisit } from './hooks/useVisit';

export type Way = 'telefon' | 'schutzbuero' | 'video';

const channelOf: Record<Way, Channel> = {
  telefon: 'phone',
  schutzbuero: 'protected_office',
  video: 'video',
};

/** Another channel with one tap: no reason asked, no disadvantage. */
export function AlternativesPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const { weg } = useSearch({ from: '/t/visit/anders' });
  const icons = { telefon: <PhoneIcon />, schutzbuero: <BuildingIcon />, video: <CameraIcon /> };
  const words: Record<Way, { label: string; detail: string }> = {
    telefon: { label: t`Am Telefon`, detail: t`Zur gleichen Zeit.` },
    schutzbuero: {
      label: t`Im Schutzbüro`,
      detail: t`Sie kommen zu uns. Sie wählen eine freie Zeit.`,
    },
    video: { label: t`Per Video`, detail: t`Zur gleichen Zeit, hier auf dieser Seite.` },
  };
  const choices: Choice<Way>[] = (Object.keys(words) as Way[])
    .filter((value) => appointment.allowed_channels.includes(channelOf[value]))
    .filter((value) => channelOf[value] !== appointment.channel)
    .map((value) => ({ value, icon: icons[value], ...words[value] }));
  // An old address may name a way that is not, or no longer, on offer.
  const [way, setWay] = useState(() => choices.find(({ value }) => value === weg)?.value ?? null);
  return (
    <Page
      title={t`Wie möchten Sie sprechen?`}
      lead={t`Alle Wege sind gleich gut. Sie müssen keinen Grund nennen. Sie haben keine Nachteile.`}
    >
      {choices.length > 0 ? (
        <Choices<Way>
          legend={t`Ich möchte sprechen:`}
          choices={choices}
          value={way}
          onChange={setWay}
        />
      ) : (
        <p className="nb-text">
          <Trans>Rufen Sie uns bitte an. Es gibt andere Wege.</Trans>
        </p>
      )}
      {way === 'telefon' && <PhoneWay />}
      {way === 'schutzbuero' && <ProtectedOfficeWay />}
      {way === 'video' && <VideoWay />}
      <div className="nb-actions">
        <ButtonLink to="/t" variant="tertiary">
          <Trans>Zurück zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function useChannelChange() {
  const navigate = useNavigate();
  return useChange<NewChannel>(changeChannel, () => void navigate({ to: '/t/geaendert' }));
}

function PhoneWay() {
  const { i18n } = useLingui();
  const { appointment } = useVisit();
  const navigate = useNavigate();
  const day = formatDay(appointment.starts_at, appointment.zone, i18n.locale);
  const time = formatTime(appointment.starts_at, appointment.zone, i18n.locale);
  const name = appointment.adviser.display_name;
  const phone = appointment.phone_written;
  return (
    <div className="nb-stack">
      <p className="nb-text">
        {phone ? (
          <Trans>
            <bdi>{name}</bdi> ruft Sie an: {day}, {time} Uhr, unter <bdi dir="ltr">{phone}</bdi>.
          </Trans>
        ) : (
          <Trans>
            Sie sprechen mit <bdi>{name}</bdi>: {day}, {time} Uhr.
          </Trans>
        )}
      </p>
      <PhoneNumberForm
        action={<Trans>Am Telefon sprechen</Trans>}
        onDone={() => void navigate({ to: '/t/geaendert' })}
      />
    </div>
  );
}

function ProtectedOfficeWay() {
  const { appointment } = useVisit();
  const [slot, setSlot] = useState<Slot | null>(null);
  const change = useChannelChange();
  const onError = unlessPassing(() => setSlot(null));
  return (
    <div className="nb-stack">
      <SlotPicker
        channel="protected_office"
        zone={appointment.zone}
        value={slot?.starts_at ?? null}
        onChange={setSlot}
      />
      <OtherAdviserNote slot={slot} />
      {change.error && <ProblemView error={change.error} />}
      {slot && (
        <div className="nb-actions">
          <Button
            busy={change.isPending}
            onClick={() =>
              change.mutate({ channel: 'protected_office', ...shownTime(slot) }, { onError })
            }
          >
            <Trans>Ins Schutzbüro kommen</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

function VideoWay() {
  const change = useChannelChange();
  return (
    <div className="nb-stack">
      {change.error && <ProblemView error={change.error} />}
      <div className="nb-actions">
        <Button busy={change.isPending} onClick={() => change.mutate({ channel: 'video' })}>
          <Trans>Per Video sprechen</Trans>
        </Button>
      </div>
    </div>
  );
}
