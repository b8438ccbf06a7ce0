import { useLingui } from '@lingui/react/macro';

import { Card } from '@/components/Card';
import { BarKey, StackedBar } from '@/components/staff/StackedBar';
import { Table } from '@/components/staff/Table';
import { formatShare } from '@/lib/money';

import { barOf, colours } from '../bars';
import { answersTo, countOf, type Answer, type Question, type Tally } from '../figures';
import { useSurveyWords } from '../words';

/** One question over all weeks shown: the picture, and the table that says the same. */
export function QuestionCard({ question, tally }: { question: Question; tally: Tally }) {
  const { t, i18n } = useLingui();
  const words = useSurveyWords();
  const all = countOf(tally);
  const count = (answer: Answer) => tally[answer] ?? 0;
  return (
    <Card>
      <h2>{words.questions[question]}</h2>
      <StackedBar parts={barOf(question, tally)} />
      <Table
        caption={words.questions[question]}
        hideCaption
        compact
        columns={[
          {
            title: t`Antwort`,
            rowHeader: true,
            cell: (answer) => <BarKey colour={colours[answer]}>{words.answers[answer]}</BarKey>,
          },
          { title: t`Anzahl`, numeric: true, cell: count },
          {
            title: t`Anteil`,
            numeric: true,
            cell: (answer) => formatShare(all > 0 ? count(answer) / all : 0, i18n.locale),
          },
        ]}
        rows={[...answersTo[question]]}
        rowKey={(answer) => answer}
      />
    </Card>
  );
}
