import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { QueryView } from '@/components/staff/QueryView';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';

import { choosable, keptDaysQuery, type Choosable, type KeptKind } from '../api/retention';
import { usePeriodWords } from '../periods';
import styles from '../retention.module.css';
import { PeriodsForm } from './PeriodsForm';

export type ChoosableKind = KeptKind & { kind: Choosable };

const isChoosable = (kept: KeptKind): kept is ChoosableKind =>
  kept.shortest_days !== null && choosable.some((kind) => kind === kept.kind);

/** What the office decides itself, within bounds that have a reason; the officer alone changes it. */
export function OwnPeriods({ kinds }: { kinds: KeptKind[] }) {
  const { t } = useLingui();
  const { office, has } = useStaff();
  const [changing, setChanging] = useState(false);
  const query = useQuery(keptDaysQuery(office.id));
  const period = usePeriodWords();
  const own = kinds.filter(isChoosable);
  if (own.length === 0) {
    return (
      <p>
        <Trans>Der Dienst für Termine antwortet gerade nicht.</Trans>
      </p>
    );
  }
  return (
    <QueryView query={query}>
      {(days) =>
        changing ? (
          <PeriodsForm kinds={own} days={days} onDone={() => setChanging(false)} />
        ) : (
          <div className={styles.sections}>
            <Table
              caption={t`Fristen dieser Geschäftsstelle`}
              hideCaption
              columns={[
                {
                  title: t`Was`,
                  rowHeader: true,
                  cell: ({ name, since_words: since }) => (
                    <>
                      {name}
                      <span className={styles.small}>{since}</span>
                    </>
                  ),
                },
                {
                  title: t`Frist`,
                  cell: ({ kind, days: usual }) => {
                    const chosen = days[kind];
                    const words = period(chosen ?? usual ?? 0);
                    return chosen === null ? t`${words} (üblich)` : words;
                  },
                },
                {
                  title: t`Erlaubt`,
                  cell: ({ shortest_days: shortest, longest_days: longest }) => {
                    const [least, most] = [period(shortest ?? 0), period(longest ?? 0)];
                    return t`${least} bis ${most}`;
                  },
                },
                { title: t`Warum`, cell: ({ bounds_words: words }) => words },
              ]}
              rows={own}
              rowKey={({ kind }) => kind}
            />
            {has('dpo') && (
              <div>
                <Button variant="secondary" onClick={() => setChanging(true)}>
                  <Trans>Fristen ändern</Trans>
                </Button>
              </div>
            )}
          </div>
        )
      }
    </QueryView>
  );
}
