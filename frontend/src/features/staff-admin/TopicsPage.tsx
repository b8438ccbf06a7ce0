import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { topicsQuery } from '@/api/staff/topics';
import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { Badge } from '@/components/staff/Badge';
import { ChannelName } from '@/domain/appointments/badges';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { Table } from '@/components/staff/Table';
import { localized } from '@/lib/i18n';

import styles from './admin.module.css';
import { TopicForm } from './components/TopicForm';

export function TopicsPage() {
  const { t } = useLingui();
  const { office } = useStaff();
  const { bearbeiten } = useSearch({ from: '/app/anliegen' });
  const navigate = useNavigate({ from: '/app/anliegen' });
  const query = useQuery(topicsQuery(office.id));
  const close = () => void navigate({ search: {} });
  return (
    <RoleGate roles={['admin']}>
      <QueryView query={query}>
        {(topics) => {
          const topic = topics.find(({ id }) => id === bearbeiten);
          if (bearbeiten === 'neu' || topic) {
            return <TopicForm key={bearbeiten} {...(topic && { topic })} onClose={close} />;
          }
          return (
            <Page
              title={t`Anliegen`}
              width="wide"
              lead={t`Jedes Anliegen sagt, über welche Kanäle man darüber sprechen kann und wie lange es dauert.`}
              aside={
                <ButtonLink to="/app/anliegen" search={{ bearbeiten: 'neu' }}>
                  {t`Anliegen anlegen`}
                </ButtonLink>
              }
            >
              <QueryView
                query={query}
                isEmpty={(found) => found.length === 0}
                empty={
                  <p>
                    <Trans>Noch kein Anliegen. Ohne Anliegen lässt sich nichts buchen.</Trans>
                  </p>
                }
              >
                {(found) => (
                  <Table
                    caption={t`Anliegen`}
                    hideCaption
                    columns={[
                      {
                        title: t`Name`,
                        rowHeader: true,
                        cell: (each) => localized(each.title),
                      },
                      {
                        title: t`Kanäle`,
                        cell: (each) => (
                          <span className={styles.channels}>
                            {each.channels.map((channel) => (
                              <ChannelName key={channel} channel={channel} />
                            ))}
                          </span>
                        ),
                      },
                      {
                        title: t`Minuten (mit Pause)`,
                        numeric: true,
                        cell: (each) => `${each.duration_minutes} + ${each.break_minutes}`,
                      },
                      {
                        title: t`Stand`,
                        cell: (each) =>
                          each.active ? (
                            <Badge tone="success">{t`buchbar`}</Badge>
                          ) : (
                            <Badge>{t`ruht`}</Badge>
                          ),
                      },
                      {
                        title: t`Bearbeiten`,
                        cell: (each) => (
                          <ButtonLink
                            variant="tertiary"
                            to="/app/anliegen"
                            search={{ bearbeiten: each.id }}
                          >
                            {t`Bearbeiten`}
                            <span className="nb-sr-only">: {localized(each.title)}</span>
                          </ButtonLink>
                        ),
                      },
                    ]}
                    rows={found}
                    rowKey={({ id }) => id}
                  />
                )}
              </QueryView>
            </Page>
          );
        }}
      </QueryView>
    </RoleGate>
  );
}
