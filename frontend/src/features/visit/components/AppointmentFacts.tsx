import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Card } from '@/components/Card';
import {
  BuildingIcon,
  CalendarIcon,
  CameraIcon,
  PersonIcon,
  PhoneIcon,
  SpeechIcon,
} from '@/components/icons';
import { formatDay, formatTime } from '@/lib/dates';
import { localized } from '@/lib/i18n';

import type { MyAppointment } from '../api/appointment';
import styles from './AppointmentFacts.module.css';

/** When, with whom, about what, and how: all a person needs to know at one glance. */
export function AppointmentFacts({ appointment }: { appointment: MyAppointment }) {
  const { i18n } = useLingui();
  const { starts_at, ends_at, zone, adviser, topic } = appointment;
  const person = appointment.person?.display_name;
  // The date stays on one line, after the day of the week.
  const day = formatDay(starts_at, zone, i18n.locale).replace(/([^,]) /g, '$1\u00a0');
  const from = formatTime(starts_at, zone, i18n.locale);
  const to = formatTime(ends_at, zone, i18n.locale);
  return (
    <Card>
      <dl className={styles.facts}>
        <Fact icon={<CalendarIcon />} name={<Trans>Wann</Trans>}>
          <strong>{day}</strong>
          <Trans>
            {from} bis {to} Uhr
          </Trans>
        </Fact>
        {person && (
          <Fact icon={<PersonIcon />} name={<Trans>Für wen</Trans>}>
            <bdi>{person}</bdi>
          </Fact>
        )}
        <Fact icon={<PersonIcon />} name={<Trans>Mit wem</Trans>}>
          <bdi>{adviser.display_name}</bdi>
        </Fact>
        <Fact icon={<SpeechIcon />} name={<Trans>Worum es geht</Trans>}>
          {localized(topic.title)}
        </Fact>
        <ChannelFact appointment={appointment} />
      </dl>
    </Card>
  );
}

function ChannelFact({ appointment }: { appointment: MyAppointment }) {
  const { channel, office, phone_written: phone } = appointment;
  const { address } = office;
  const officePhone = office.phone;
  if (channel === 'phone') {
    return (
      <Fact icon={<PhoneIcon />} name={<Trans>Wie</Trans>}>
        {phone ? (
          <Trans>
            Am Telefon.
            <br />
            Wir rufen Sie an: <bdi dir="ltr">{phone}</bdi>
          </Trans>
        ) : (
          <Trans>
            Am Telefon.
            <br />
            Bitte rufen Sie uns an: <bdi dir="ltr">{officePhone}</bdi>
          </Trans>
        )}
      </Fact>
    );
  }
  if (channel === 'protected_office') {
    return (
      <Fact icon={<BuildingIcon />} name={<Trans>Wo</Trans>}>
        <Trans>Im Schutzbüro, {address}</Trans>
      </Fact>
    );
  }
  return (
    <Fact icon={<CameraIcon />} name={<Trans>Wie</Trans>}>
      <Trans>
        Per Video,
        <br />
        hier auf dieser Seite
      </Trans>
    </Fact>
  );
}

function Fact({ icon, name, children }: { icon: ReactNode; name: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>
        <span className={styles.icon}>{icon}</span>
        <span className={styles.name}>{name}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
