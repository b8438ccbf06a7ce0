import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { Empty } from '@/components/staff/Empty';
import { AppointmentLine } from '@/domain/appointments/AppointmentLine';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatShortDay } from '@/lib/dates';
import { asInstant, today } from '@/lib/days';
import { useMedia } from '@/lib/useMedia';
import { isolate } from '@/lib/isolate';

import styles from '../CalendarPage.module.css';
import type { Timetable } from '../api/timetable';
import { adviserColumns, dayColumns, type Column } from '../grid/columns';
import type { Known } from '../grid/marks';
import { TimeGrid } from '../grid/TimeGrid';
import { DaySheet } from './DaySheet';
import { DayTabs } from './DayTabs';
import { Legend } from './Legend';
import { NextTalkOfDay } from './NextTalk';

export interface DaysProps {
  timetable: Timetable;
  /** The day that was asked for; of a week, a phone shows this one. */
  day: string;
  /** One person's calendar, or the team's. */
  isOne: boolean;
  isMine: boolean;
  knownOf: (talkId: string) => Known;
  onDay: (day: string) => void;
}

/** A day or a week as a grid of times; on paper, as a list. */
export function Days({ timetable, day, isOne, isMine, knownOf, onDay }: DaysProps) {
  const { i18n } = useLingui();
  const { office } = useStaff();
  const isPhone = useMedia('(max-width: 47.99rem)');
  const { talks, days, zone } = timetable;
  const isWeek = days.length > 1;
  const isTeamDay = !isOne && !isWeek;
  const columns = isTeamDay ? adviserColumns(timetable) : dayColumns(timetable, isOne);
  const title = ({ day: of, adviser }: Column) =>
    isTeamDay && adviser ? adviser.name : formatShortDay(asInstant(of.day), 'UTC', i18n.locale);
  const shown = columns.find((column) => column.day.day === day)?.key ?? columns[0]?.key ?? '';
  return (
    <>
      {!timetable.complete && (
        <Alert tone="warning">
          <p>
            <Trans>
              Es sind mehr Termine gebucht, als hier Platz haben. Wählen Sie einen einzelnen Tag.
            </Trans>
          </p>
        </Alert>
      )}
      {isMine && !isWeek && day === today(office.zone) && (
        <NextTalkOfDay talks={talks} knownOf={knownOf} />
      )}
      {isWeek && <DayTabs columns={columns} shown={shown} onChange={onDay} />}
      {columns.length === 0 ? (
        <Empty>
          <p>
            <Trans>An diesem Tag ist noch kein Termin gebucht.</Trans>
          </p>
        </Empty>
      ) : isTeamDay && isPhone ? (
        <ol className={styles.lines}>
          {talks.map((talk) => (
            <li key={talk.id}>
              <AppointmentLine appointment={talk} waiting={knownOf(talk.id).waiting} showAdviser />
            </li>
          ))}
        </ol>
      ) : (
        <>
          <TimeGrid
            columns={columns}
            zone={zone}
            knownOf={knownOf}
            titleOf={title}
            shown={shown}
            showAdviser={!isOne && isWeek}
            isPhone={isPhone}
          />
          <Legend />
        </>
      )}
      <DaySheet
        days={days.map((each) => each.day)}
        talks={talks}
        zone={zone}
        showAdviser={!isOne}
        who={isOne ? isolate(timetable.advisers[0]?.display_name ?? '') : null}
      />
    </>
  );
}
