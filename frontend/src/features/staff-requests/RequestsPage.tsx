import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { ButtonLink } from '@/components/Button';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { Badge, type BadgeTone } from '@/components/staff/Badge';
import { MoreButton } from '@/components/staff/MoreButton';
import { QueryView } from '@/components/staff/QueryView';
import { Table } from '@/components/staff/Table';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { asInstant } from '@/lib/days';
import { formatDate } from '@/lib/formatDate';

import { requestsQuery, type SubjectRequest } from './api/requests';
import { Due } from './components/Due';
import { LongNumber } from './components/LongNumber';
import styles from './RequestsPage.module.css';
import { useRequestWords } from './words';

type Shown = SubjectRequest['state'] | 'all';

const tones: Record<SubjectRequest['state'], BadgeTone> = {
  open: 'info',
  carrying_out: 'warning',
  answered: 'success',
  refused: 'neutral',
  withdrawn: 'neutral',
};

/** What people ask about their own data, what is due first. */
export function RequestsPage() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const words = useRequestWords();
  const [shown, setShown] = useState<Shown>('open');
  const query = useInfiniteQuery(requestsQuery(office.id, shown === 'all' ? null : shown));
  return (
    <RoleGate roles={['dpo']}>
      <Page
        title={t`Anfragen zu Daten`}
        width="wide"
        lead={t`Jede Anfrage ist binnen eines Monats zu beantworten. Oben steht, was zuerst fällig ist.`}
        aside={<ButtonLink to="/app/anfragen/neu">{t`Anfrage aufnehmen`}</ButtonLink>}
      >
        <div className={styles.filter}>
          <SelectField
            label={t`Anzeigen`}
            value={shown}
            onChange={(event) => setShown(event.target.value as Shown)}
          >
            <option value="open">{t`Offene`}</option>
            <option value="carrying_out">{t`Wird gelöscht`}</option>
            <option value="answered">{t`Beantwortete`}</option>
            <option value="refused">{t`Abgelehnte`}</option>
            <option value="withdrawn">{t`Zurückgezogene`}</option>
            <option value="all">{t`Alle`}</option>
          </SelectField>
        </div>
        <QueryView
          query={query}
          isEmpty={({ pages }) => pages[0]?.items.length === 0}
          empty={
            <p>
              <Trans>Hier gibt es keine Anfragen.</Trans>
            </p>
          }
        >
          {({ pages }) => (
            <>
              <Table
                caption={t`Anfragen`}
                hideCaption
                columns={[
                  {
                    title: t`Anfrage`,
                    rowHeader: true,
                    cell: (each) => (
                      <Link to="/app/anfragen/$requestId" params={{ requestId: each.id }}>
                        {words.articles[each.article]}
                      </Link>
                    ),
                  },
                  { title: t`Fällig`, cell: (each) => <Due request={each} /> },
                  {
                    title: t`Stand`,
                    cell: (each) => (
                      <Badge tone={tones[each.state]}>{words.states[each.state]}</Badge>
                    ),
                  },
                  {
                    title: t`Eingegangen`,
                    cell: (each) => formatDate(asInstant(each.received_on), 'UTC', i18n.locale),
                  },
                  {
                    title: t`Person`,
                    cell: (each) => <LongNumber id={each.person_id} name={t`Kennung`} />,
                  },
                ]}
                rows={pages.flatMap(({ items }) => items)}
                rowKey={(each) => each.id}
              />
              <MoreButton query={query} />
            </>
          )}
        </QueryView>
      </Page>
    </RoleGate>
  );
}
