import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';

import { advisersQuery } from '@/api/staff/advisers';
import type { Appointment } from '@/api/staff/types';
import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { AppointmentLine } from '@/domain/appointments/AppointmentLine';
import { Empty } from '@/components/staff/Empty';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatDay, formatShortDay } from '@/lib/dates';
import { asInstant, today, weekOf } from '@/lib/days';
import { useNowAround } from '@/lib/useNow';

import styles from './CalendarPage.module.css';
import { DateBar } from './components/DateBar';
import { NextTalk } from './components/NextTalk';
import { byDay, useCalendar } from './hooks/useCalendar';

const EVERYBODY = 'alle';

export function CalendarPage() {
  return (
    <RoleGate roles={['adviser', 'team_lead']}>
      <Calendar />
    </RoleGate>
  );
}

function Calendar() {
  const { t, i18n } = useLingui();
  const { account, office, has } = useStaff();
  const search = useSearch({ from: '/app/kalender' });
  const navigate = useNavigate({ from: '/app/kalender' });
  const [whose, setWhose] = useState(has('adviser') ? account.id : EVERYBODY);
  const day = search.tag ?? today(office.zone);
  const view = search.ansicht ?? 'tag';
  const days = view === 'woche' ? weekOf(day) : [day];
  const { query, waitingIn } = useCalendar(days, whose === EVERYBODY ? null : whose);
  const mine = whose === account.id;
  const title = mine
    ? view === 'tag'
      ? t`Mein Tag`
      : t`Meine Woche`
    : view === 'tag'
      ? t`Tag im Team`
      : t`Woche im Team`;
  const first = formatDay(asInstant(days[0] ?? day), 'UTC', i18n.locale);
  const last = formatDay(asInstant(days.at(-1) ?? day), 'UTC', i18n.locale);

  return (
    <Page
      title={title}
      width="wide"
      lead={view === 'tag' ? first : t`${first} bis ${last}`}
      aside={<ButtonLink to="/app/buchen">{t`Termin buchen`}</ButtonLink>}
    >
      <DateBar
        day={day}
        view={view}
        zone={office.zone}
        onChange={(next) => void navigate({ search: next, replace: true })}
      >
        <WhoseSelect value={whose} onChange={setWhose} />
      </DateBar>
      <QueryView query={query}>
        {(appointments) => {
          const grouped = byDay(days, appointments, office.zone);
          const line = (appointment: Appointment) => (
            <AppointmentLine
              appointment={appointment}
              waiting={waitingIn.has(appointment.id)}
              showAdviser={!mine}
              stacked={view === 'woche'}
            />
          );
          return view === 'woche' ? (
            <div className={styles.week}>
              {grouped.map((group) => (
                <section
                  key={group.day}
                  className={styles.column}
                  aria-labelledby={`day-${group.day}`}
                  data-today={group.day === today(office.zone) || undefined}
                >
                  <h2 id={`day-${group.day}`} className={styles.day}>
                    {formatShortDay(asInstant(group.day), 'UTC', i18n.locale)}
                  </h2>
                  {group.appointments.length === 0 ? (
                    <p className="nb-soft">
                      <Trans>frei</Trans>
                    </p>
                  ) : (
                    <Lines appointments={group.appointments} line={line} />
                  )}
                </section>
              ))}
            </div>
          ) : appointments.length === 0 ? (
            <Empty>
              <p>
                <Trans>An diesem Tag ist noch kein Termin gebucht.</Trans>
              </p>
            </Empty>
          ) : mine && day === today(office.zone) ? (
            <OwnDay
              appointments={grouped[0]?.appointments ?? []}
              waitingIn={waitingIn}
              line={line}
            />
          ) : (
            <Lines appointments={grouped[0]?.appointments ?? []} line={line} />
          );
        }}
      </QueryView>
    </Page>
  );
}

/** One's own talks of today, with the one that is on or comes next in large. */
function OwnDay({
  appointments,
  waitingIn,
  line,
}: {
  appointments: Appointment[];
  waitingIn: ReadonlySet<string>;
  line: (appointment: Appointment) => ReactNode;
}) {
  const moments = appointments.flatMap(({ starts_at, ends_at }) =>
    [starts_at, ends_at].map((moment) => Date.parse(moment)),
  );
  const now = useNowAround(moments);
  const next = appointments.find(
    ({ state, ends_at }) => state === 'booked' && Date.parse(ends_at) > now,
  );
  return (
    <Lines
      appointments={appointments}
      line={(appointment) =>
        appointment === next ? (
          <NextTalk
            appointment={appointment}
            waiting={waitingIn.has(appointment.id)}
            running={Date.parse(appointment.starts_at) <= now}
          />
        ) : (
          line(appointment)
        )
      }
    />
  );
}

function Lines({
  appointments,
  line,
}: {
  appointments: Appointment[];
  line: (appointment: Appointment) => ReactNode;
}) {
  return (
    <ol className={styles.lines}>
      {appointments.map((appointment) => (
        <li key={appointment.id}>{line(appointment)}</li>
      ))}
    </ol>
  );
}

/** Whose calendar: one's own, a colleague's, everybody's. */
function WhoseSelect({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useLingui();
  const { account, office } = useStaff();
  const { data } = useQuery(advisersQuery(office.id));
  const others = data?.filter(({ id }) => id !== account.id) ?? [];
  if (others.length === 0) return null;
  const me = data?.find(({ id }) => id === account.id);
  return (
    <select
      className={styles.whose}
      aria-label={t`Wessen Termine`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {me && <option value={me.id}>{t`Meine Termine`}</option>}
      <option value={EVERYBODY}>{t`Alle im Team`}</option>
      {others.map(({ id, display_name }) => (
        <option key={id} value={id}>
          {display_name}
        </option>
      ))}
    </select>
  );
}
