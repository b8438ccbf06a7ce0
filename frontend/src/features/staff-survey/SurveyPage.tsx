import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { Empty } from '@/components/staff/Empty';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';

import { surveysQuery, type Side } from './api/surveys';
import { QuestionCard } from './components/QuestionCard';
import { WeekTable } from './components/WeekTable';
import { questions, together, weeksOf, type Week } from './figures';
import styles from './SurveyPage.module.css';

/** What people answered after their talks, for deciding whether video goes on. */
export function SurveyPage() {
  return (
    <RoleGate roles={['adviser', 'team_lead']}>
      <Survey />
    </RoleGate>
  );
}

function Survey() {
  const { t } = useLingui();
  const { office } = useStaff();
  const [side, setSide] = useState<Side>('client');
  const [weeks, setWeeks] = useState(8);
  const query = useQuery(surveysQuery(office.id, weeks));
  return (
    <Page
      title={t`Umfrage`}
      width="wide"
      lead={t`Drei Fragen nach jedem Gespräch. Zahlen zeigen wir erst, wenn eine Woche vorbei ist und fünf Antworten hat: So ist niemand zu erkennen.`}
    >
      <div className={styles.filters}>
        <SelectField
          label={t`Wer geantwortet hat`}
          value={side}
          onChange={(event) => setSide(event.target.value as Side)}
        >
          <option value="client">{t`Leistungsberechtigte`}</option>
          <option value="adviser">{t`Beratungsfachkräfte`}</option>
        </SelectField>
        <SelectField
          label={t`Zeitraum`}
          value={weeks}
          onChange={(event) => setWeeks(Number(event.target.value))}
        >
          <option value={8}>{t`letzte 8 Wochen`}</option>
          <option value={26}>{t`letztes halbes Jahr`}</option>
          <option value={53}>{t`letztes Jahr`}</option>
        </SelectField>
      </div>
      <QueryView
        query={{ ...query, data: query.data && weeksOf(query.data, side) }}
        isEmpty={(found) => found.length === 0}
        empty={
          <p>
            <Trans>In dieser Zeit hat noch niemand geantwortet.</Trans>
          </p>
        }
      >
        {(found) => <Answers weeks={found} />}
      </QueryView>
    </Page>
  );
}

function Answers({ weeks }: { weeks: Week[] }) {
  const shown = weeks.filter(({ tallies }) => tallies !== null);
  return (
    <>
      {shown.length === 0 ? (
        <Empty>
          <p>
            <Trans>
              In keiner Woche gab es fünf Antworten. Sehen Sie später noch einmal nach, oder wählen
              Sie einen längeren Zeitraum.
            </Trans>
          </p>
        </Empty>
      ) : (
        <div className={styles.questions}>
          {questions.map((question) => (
            <QuestionCard key={question} question={question} tally={together(shown, question)} />
          ))}
        </div>
      )}
      <WeekTable weeks={weeks} />
    </>
  );
}
