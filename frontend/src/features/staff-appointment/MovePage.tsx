import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { advisersQuery } from '@/api/staff/advisers';
import { isSlotLost, useRefreshSlots } from '@/api/staff/slots';
import type { Appointment, Slot } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { SlotPicker } from '@/domain/slots/SlotPicker';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { formatDay, formatTime } from '@/lib/dates';
import { isolate } from '@/lib/isolate';

import { useChange } from './api/changes';
import { AppointmentView, useReload } from './components/AppointmentView';
import { BackToAppointment } from './components/BackToAppointment';

const kept: ReadonlySet<Appointment['voucher_state']> = new Set(['reserving', 'reserved']);

export function MovePage() {
  return <AppointmentView>{(found) => <Move appointment={found} />}</AppointmentView>;
}

function Move({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { zone, adviser, version } = appointment;
  const [adviserId, setAdviserId] = useState(adviser.id);
  const [slot, setSlot] = useState<Slot | null>(null);
  const reload = useReload(appointment.id);
  const { data: advisers } = useQuery(advisersQuery(appointment.office_id));
  const move = useChange(appointment, 'move', () => {
    void navigate({
      to: '/app/termine/$appointmentId',
      params: { appointmentId: appointment.id },
      search: { getan: 'verschoben' },
    });
  });
  const refreshSlots = useRefreshSlots();
  const onError = (error: unknown) => {
    if (!isSlotLost(error)) return;
    setSlot(null);
    refreshSlots();
  };
  const day = formatDay(appointment.starts_at, zone, i18n.locale);
  const time = formatTime(appointment.starts_at, zone, i18n.locale);
  const choose = slot && {
    starts_at: slot.starts_at,
    ...(slot.adviser_id !== adviser.id && { adviser_id: slot.adviser_id }),
  };
  const vouchers = [appointment, ...appointment.clients].map((each) => each.voucher_state);
  const lead = [
    t`Bisher: ${day}, ${time} Uhr.`,
    ...(appointment.link ? [t`Der Link bleibt gültig.`] : []),
    // Another year or a later end may need another one: whoever keeps the stock decides.
    ...(vouchers.some((state) => kept.has(state))
      ? [t`Ob der Gutschein noch passt, prüfen wir beim Verschieben.`]
      : []),
  ];
  return (
    <Page
      title={t`Termin verschieben`}
      width="wide"
      lead={lead.join(' ')}
      aside={<BackToAppointment id={appointment.id} />}
    >
      <Card>
        {(advisers?.length ?? 0) > 1 && (
          <SelectField
            label={t`Bei wem`}
            value={adviserId}
            onChange={(event) => (setAdviserId(event.target.value), setSlot(null))}
          >
            {advisers?.map(({ id, display_name }) => (
              <option key={id} value={id}>
                {isolate(display_name)}
              </option>
            ))}
          </SelectField>
        )}
        <SlotPicker
          key={adviserId}
          search={{
            officeId: appointment.office_id,
            topicId: appointment.topic.id,
            channel: appointment.channel,
            adviserId,
            besides: appointment.id,
          }}
          zone={zone}
          value={slot}
          onChange={setSlot}
        />
        {move.error && (
          <StaffProblem error={move.error} onReload={() => (reload(), move.reset())} />
        )}
        <div className="nb-actions">
          <Button
            busy={move.isPending}
            aria-disabled={!choose || undefined}
            onClick={() => choose && move.mutate({ body: choose, version }, { onError })}
          >
            {t`Auf diese Zeit verschieben`}
          </Button>
          {!choose && (
            <span className="nb-soft">
              <Trans>Wählen Sie zuerst eine Zeit.</Trans>
            </span>
          )}
        </div>
      </Card>
    </Page>
  );
}
