import { useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatDay } from '@/lib/dates';
import { asInstant, today, weekOf } from '@/lib/days';

import styles from './CalendarPage.module.css';
import { DateBar } from './components/DateBar';
import { Days } from './components/Days';
import { EVERYBODY, WhoseSelect } from './components/WhoseSelect';
import { useTimetable } from './hooks/useTimetable';

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
  const isOne = whose !== EVERYBODY;
  const { query, knownOf } = useTimetable(days[0] ?? day, days.length, isOne ? whose : null);
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
  const go = (next: typeof search) => void navigate({ search: next, replace: true });

  return (
    <Page
      title={title}
      width="wide"
      lead={view === 'tag' ? first : t`${first} bis ${last}`}
      aside={
        <div className={styles.aside}>
          <Button variant="secondary" onClick={() => window.print()}>{t`Drucken`}</Button>
          <ButtonLink to="/app/buchen">{t`Termin buchen`}</ButtonLink>
        </div>
      }
    >
      <DateBar day={day} view={view} zone={office.zone} onChange={go}>
        <WhoseSelect value={whose} onChange={setWhose} />
      </DateBar>
      <QueryView query={query}>
        {(timetable) => (
          <Days
            timetable={timetable}
            day={day}
            isOne={isOne}
            isMine={mine}
            knownOf={knownOf}
            onDay={(tag) => go({ tag, ansicht: view })}
          />
        )}
      </QueryView>
    </Page>
  );
}
