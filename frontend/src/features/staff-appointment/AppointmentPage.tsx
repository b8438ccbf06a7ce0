import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';

import type { Appointment } from '@/api/staff/types';
import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { ChannelName, StateBadge } from '@/domain/appointments/badges';
import { useToldWords } from '@/domain/appointments/told';
import { ReopenCall } from '@/domain/calls/ReopenCall';
import { useClientName } from '@/domain/clients/clientName';
import { AppointmentTasks } from '@/domain/tasks/AppointmentTasks';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { useWords } from '@/domain/staff/words';
import { formatDay, formatShortDay, formatTime } from '@/lib/dates';
import { localized } from '@/lib/i18n';
import { PersonName } from '@/components/PersonName';

import styles from './AppointmentPage.module.css';
import { Actions } from './components/Actions';
import { AppointmentView } from './components/AppointmentView';
import { ConsentPanel } from './components/ConsentPanel';
import { GuardianPanel } from './components/GuardianPanel';
import { JustDone } from './components/JustDone';
import { LinkPanel } from './components/LinkPanel';
import { NoticePanel } from './components/NoticePanel';
import { SpokenToConfirm } from './components/SpokenToConfirm';
import { VoucherPanel } from './components/VoucherPanel';

export function AppointmentPage() {
  return <AppointmentView>{(found) => <Details appointment={found} />}</AppointmentView>;
}

function Details({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const clientName = useClientName();
  const navigate = useNavigate();
  const { client, starts_at, ends_at, zone, room } = appointment;
  const told = useTold(appointment);
  const name = clientName(client);
  const day = formatDay(starts_at, zone, i18n.locale);
  const from = formatTime(starts_at, zone, i18n.locale);
  const to = formatTime(ends_at, zone, i18n.locale);
  return (
    <Page
      title={t`Termin mit ${name}`}
      width="wide"
      lead={t`${day}, ${from} bis ${to} Uhr`}
      aside={<StateBadge state={appointment.state} />}
    >
      <JustDone appointment={appointment} />
      <AppointmentTasks appointment={appointment} />
      <div className={styles.columns}>
        <div className="nb-stack">
          <Card>
            <h2>
              <Trans>Auf einen Blick</Trans>
            </h2>
            <DescriptionList
              facts={[
                { name: t`Anliegen`, value: localized(appointment.topic.title) },
                { name: t`Kanal`, value: <ChannelName channel={appointment.channel} /> },
                ...(room ? [{ name: t`Raum`, value: room.name }] : []),
                {
                  name: t`Bei`,
                  value: <PersonName>{appointment.adviser.display_name}</PersonName>,
                },
                { name: t`Aktenzeichen`, value: client?.reference ?? t`nicht angegeben` },
                { name: t`Telefon`, value: client?.phone_written ?? t`nicht angegeben` },
                ...(client ? [{ name: t`Sprache`, value: words.languages[client.language] }] : []),
                ...(told ? [{ name: t`Weiß Bescheid`, value: told }] : []),
              ]}
            />
            {client && (
              <div>
                <ButtonLink
                  variant="secondary"
                  to="/app/personen/$clientId"
                  params={{ clientId: client.id }}
                  search={{ termin: appointment.id }}
                >
                  {t`Angaben zur Person ändern`}
                </ButtonLink>
              </div>
            )}
          </Card>
          <ConsentPanel appointment={appointment} />
          <SpokenToConfirm appointment={appointment} />
          <VoucherPanel appointment={appointment} />
        </div>
        <div className="nb-stack">
          <Actions appointment={appointment} />
          <ReopenCall
            appointment={appointment}
            onReopened={() =>
              void navigate({
                to: '/app/termine/$appointmentId/gespraech',
                params: { appointmentId: appointment.id },
              })
            }
          />
          <LinkPanel appointment={appointment} />
          <GuardianPanel appointment={appointment} />
          <NoticePanel appointment={appointment} />
        </div>
      </div>
    </Page>
  );
}

/** Whether somebody of the office has noted how the person was told; mail is told of elsewhere. */
function useTold({ told, told_how, told_at, zone }: Appointment): string | null {
  const { t, i18n } = useLingui();
  const words = useToldWords();
  if (told === 'open') return t`noch nicht vermerkt`;
  if (!told_how || !told_at) return null;
  const how = words.how[told_how];
  const day = formatShortDay(told_at, zone, i18n.locale);
  return t`${how}, ${day}`;
}
