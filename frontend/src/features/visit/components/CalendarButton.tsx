import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { CalendarIcon } from '@/components/icons';
import { localized } from '@/lib/i18n';
import { isolate } from '@/lib/isolate';

import type { MyAppointment } from '../api/appointment';

/** The appointment for the person's own calendar, made on the device: no other host hears of it. */
export function CalendarButton({ appointment }: { appointment: MyAppointment }) {
  const { t } = useLingui();
  const [failed, setFailed] = useState(false);
  const { channel, adviser, office, topic } = appointment;
  const name = isolate(adviser.display_name);
  const phone = office.phone;
  const titles = {
    video: t`Video-Gespräch mit ${name}`,
    phone: t`Telefon-Gespräch mit ${name}`,
    protected_office: t`Gespräch mit ${name} im Schutzbüro`,
  };
  const how = {
    video: t`Öffnen Sie den Link aus Ihrem Brief oder Ihrer Nachricht.`,
    phone: t`Wir sprechen am Telefon.`,
    protected_office: t`Bitte kommen Sie zu uns.`,
  };
  const save = () => {
    setFailed(false);
    import('@/lib/calendarEntry')
      .then(({ saveCalendarEntry }) =>
        saveCalendarEntry({
          ...appointment,
          title: titles[channel],
          description: `${localized(topic.title)}\n${how[channel]}\n${t`Fragen? Telefon ${phone}`}`,
          place: channel === 'protected_office' ? office.address : office.name,
        }),
      )
      .catch(() => setFailed(true));
  };
  return (
    <div className="nb-stack nb-stack--tight">
      <div>
        <Button variant="secondary" icon={<CalendarIcon />} onClick={save}>
          <Trans>In meinen Kalender</Trans>
        </Button>
      </div>
      {failed && (
        <p role="alert">
          <Trans>Keine Verbindung zum Internet</Trans>
        </p>
      )}
    </div>
  );
}
