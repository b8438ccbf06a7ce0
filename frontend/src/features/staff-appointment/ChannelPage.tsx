import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { isSlotLost, useRefreshSlots } from '@/api/staff/slots';
import { topicsQuery } from '@/api/staff/topics';
import type { Appointment, Channel, Slot } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { TextField } from '@/components/forms';
import { Page } from '@/components/Page';
import { channelIcon } from '@/domain/appointments/badges';
import { fieldProblem } from '@/components/staff/formErrors';
import { SlotPicker } from '@/domain/slots/SlotPicker';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useWords } from '@/domain/staff/words';

import { useChange, type Changes } from './api/changes';
import { AppointmentView, useReload } from './components/AppointmentView';
import { BackToAppointment } from './components/BackToAppointment';

export function ChannelPage() {
  return <AppointmentView>{(found) => <ChangeChannel appointment={found} />}</AppointmentView>;
}

/** Phone keeps time and adviser; the protected office needs a time at which a room is free. */
function ChangeChannel({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const words = useWords();
  const navigate = useNavigate();
  const { kanal } = useSearch({ from: '/app/termine/$appointmentId/kanal' });
  const { data: topics } = useQuery(topicsQuery(appointment.office_id));
  const [channel, setChannel] = useState<Channel | null>(kanal ?? null);
  const [phone, setPhone] = useState(appointment.client?.phone ?? '');
  const [slot, setSlot] = useState<Slot | null>(null);
  const reload = useReload(appointment.id);
  const change = useChange(appointment, 'channel', () => {
    void navigate({
      to: '/app/termine/$appointmentId',
      params: { appointmentId: appointment.id },
      search: { getan: 'kanal' },
    });
  });
  const refreshSlots = useRefreshSlots();
  const onError = (error: unknown) => {
    if (!isSlotLost(error)) return;
    setSlot(null);
    refreshSlots();
  };
  const topic = topics?.find(({ id }) => id === appointment.topic.id);
  const others = (topic?.channels ?? []).filter((each) => each !== appointment.channel);
  const body = changeBody(channel, phone, slot);
  const noReason = t`Ein Grund ist nicht nötig.`;
  return (
    <Page
      title={t`Kanal wechseln`}
      width="wide"
      lead={appointment.link ? `${noReason} ${t`Der Link bleibt gültig.`}` : noReason}
      aside={<BackToAppointment id={appointment.id} />}
    >
      <Card>
        <Choices<Channel>
          legend={t`Wie soll das Gespräch stattfinden?`}
          inline
          value={channel}
          onChange={(next) => (setChannel(next), setSlot(null))}
          choices={others.map((each) => ({
            value: each,
            label: words.channels[each],
            icon: channelIcon(each),
          }))}
        />
        {channel === 'phone' && (
          <TextField
            label={t`Telefonnummer der Person`}
            hint={t`Freiwillig. Uhrzeit und Beratungsfachkraft bleiben gleich.`}
            type="tel"
            autoComplete="off"
            value={phone}
            error={fieldProblem(change.error, 'phone')}
            onChange={(event) => setPhone(event.target.value)}
          />
        )}
        {channel === 'protected_office' && (
          <SlotPicker
            search={{
              officeId: appointment.office_id,
              topicId: appointment.topic.id,
              channel,
              adviserId: appointment.adviser.id,
            }}
            zone={appointment.zone}
            value={slot}
            onChange={setSlot}
          />
        )}
        {change.error && (
          <StaffProblem error={change.error} onReload={() => (reload(), change.reset())} />
        )}
        <div className="nb-actions">
          <Button
            busy={change.isPending}
            aria-disabled={!body || undefined}
            onClick={() =>
              body && change.mutate({ body, version: appointment.version }, { onError })
            }
          >
            {t`Kanal wechseln`}
          </Button>
          {channel === 'protected_office' && !slot && (
            <span className="nb-soft">
              <Trans>Wählen Sie zuerst eine Zeit.</Trans>
            </span>
          )}
        </div>
      </Card>
    </Page>
  );
}

function changeBody(
  channel: Channel | null,
  phone: string,
  slot: Slot | null,
): Changes['channel'] | null {
  if (channel === 'video') return { channel };
  if (channel === 'phone') return { channel, ...(phone.trim() && { phone: phone.trim() }) };
  if (channel === 'protected_office' && slot) {
    const { starts_at, room_id } = slot;
    return { channel, starts_at, ...(room_id && { room_id }) };
  }
  return null;
}
