import { Trans, useLingui } from '@lingui/react/macro';

import { StackedBar } from '@/components/staff/StackedBar';
import { Table } from '@/components/staff/Table';
import { formatShortDay } from '@/lib/dates';
import { addDays, asInstant } from '@/lib/days';

import { barOf } from '../bars';
import {
  answersTo,
  countOf,
  mondayOf,
  questions,
  type Question,
  type Tally,
  type Week,
} from '../figures';
import { useSurveyWords } from '../words';
import styles from './WeekTable.module.css';

/** Week by week, so that a change can be seen: a bar for each question with its figures below. */
export function WeekTable({ weeks }: { weeks: Week[] }) {
  const { t, i18n } = useLingui();
  const words = useSurveyWords();
  const day = (date: string) => formatShortDay(asInstant(date), 'UTC', i18n.locale);
  const name = (week: string) => {
    const monday = mondayOf(week);
    const [from, to] = [day(monday), day(addDays(monday, 6))];
    return t`${from} bis ${to}`;
  };
  return (
    <Table
      caption={t`Woche für Woche`}
      columns={[
        { title: t`Woche`, rowHeader: true, cell: ({ week }) => name(week) },
        {
          title: t`Antworten`,
          numeric: true,
          cell: ({ tallies }) =>
            tallies ? countOf(tallies.heard_well) : <Trans>weniger als 5</Trans>,
        },
        ...questions.map((question) => ({
          title: words.questions[question],
          cell: ({ tallies }: Week) =>
            tallies ? <Figures question={question} tally={tallies[question]} /> : '–',
        })),
      ]}
      rows={weeks}
      rowKey={({ week }) => week}
    />
  );
}

function Figures({ question, tally }: { question: Question; tally: Tally }) {
  const words = useSurveyWords();
  return (
    <span className={styles.figures}>
      <StackedBar thin parts={barOf(question, tally)} />
      <span className={styles.counts}>
        {answersTo[question]
          .map((answer) => `${tally[answer] ?? 0} ${words.answers[answer]}`)
          .join(' · ')}
      </span>
    </span>
  );
}
