import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { Spinner } from '@/components/Spinner';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { useTrailWords } from '@/domain/trail/words';
import { formatDate } from '@/lib/formatDate';
import { asInstant, startOfDay, type Day } from '@/lib/days';

import { daysAgo, lastVisitQuery, summariesQuery } from './api/summaries';
import { Due } from './components/Due';
import { NewsList } from './components/NewsList';
import { Odd } from './components/Odd';
import styles from './start.module.css';

/** For an officer who comes once a month: what is new, what is due, what stands out. */
export function DpoStartPage() {
  return (
    <RoleGate roles={['dpo']}>
      <Start />
    </RoleGate>
  );
}

function Start() {
  const { office, account } = useStaff();
  const { t, i18n } = useLingui();
  const visit = useQuery(lastVisitQuery(office, account.id));
  const [chosen, setChosen] = useState<Day | null>(null);
  const month = daysAgo(office.zone, 30);
  const last = visit.data ?? null;
  const since = chosen ?? last ?? month;
  const lastVisit = last && formatDate(asInstant(last), 'UTC', i18n.locale);
  return (
    <Page
      title={t`Datenschutz`}
      width="wide"
      lead={t`Was ist neu, was ist fällig, was fällt auf?`}
      aside={
        <div className={styles.since}>
          <SelectField
            label={t`Neues seit`}
            value={since}
            onChange={({ target }) => setChosen(target.value)}
          >
            {last && <option value={last}>{t`letztem Besuch (${lastVisit})`}</option>}
            <option value={daysAgo(office.zone, 7)}>{t`7 Tagen`}</option>
            <option value={month}>{t`30 Tagen`}</option>
            <option value={daysAgo(office.zone, 90)}>{t`90 Tagen`}</option>
          </SelectField>
        </div>
      }
    >
      <div className={styles.columns}>
        <section aria-labelledby="neu">
          <h2 id="neu">
            <Trans>Neu</Trans>
          </h2>
          {visit.isPending ? <Spinner /> : <News since={since} />}
        </section>
        <section aria-labelledby="faellig">
          <h2 id="faellig">
            <Trans>Fällig</Trans>
          </h2>
          <Due />
        </section>
      </div>
      <section aria-labelledby="auffaellig">
        <h2 id="auffaellig">
          <Trans>Auffällig in den letzten 30 Tagen</Trans>
        </h2>
        <OddFigures since={month} />
      </section>
    </Page>
  );
}

function useSummaries(since: Day) {
  const { office } = useStaff();
  return useQuery(summariesQuery(office.id, startOfDay(since, office.zone)));
}

function News({ since }: { since: Day }) {
  const { data } = useSummaries(since);
  if (!data) return <Spinner />;
  return (
    <>
      <Missing silent={data.silent} cut={data.cut} />
      <NewsList lines={data.lines} since={since} />
    </>
  );
}

function OddFigures({ since }: { since: Day }) {
  const { data } = useSummaries(since);
  if (!data) return <Spinner />;
  return (
    <>
      <Missing silent={data.silent} cut={data.cut} />
      <Odd lines={data.lines} since={since} />
    </>
  );
}

/** Figures with holes say so. */
function Missing({
  silent,
  cut,
}: Pick<NonNullable<ReturnType<typeof useSummaries>['data']>, 'silent' | 'cut'>) {
  const { t } = useLingui();
  const words = useTrailWords();
  const names = silent.map((service) => words.services[service]).join(', ');
  return (
    <>
      {silent.length > 0 && (
        <Alert tone="warning" live title={t`Hier fehlen gerade Zahlen aus: ${names}`} />
      )}
      {cut && (
        <Alert tone="info" title={t`Gezählt sind nur die neuesten Einträge. Es gibt mehr.`} />
      )}
    </>
  );
}
