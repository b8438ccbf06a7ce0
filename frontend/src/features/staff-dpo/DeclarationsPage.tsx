import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { Badge } from '@/components/staff/Badge';
import { formatDate } from '@/lib/formatDate';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { Table } from '@/components/staff/Table';
import { localized } from '@/lib/i18n';

import { declarationsQuery, type DeclarationSummary } from './api/declarations';
import { useKindWords } from './audiences';
import { ContactsWarning } from './components/ContactsWarning';
import { GuardianRuleCard } from './components/GuardianRuleCard';
import { StateBadge } from './components/StateBadge';

export function DeclarationsPage() {
  const { t, i18n } = useLingui();
  const { office, has } = useStaff();
  const kindWord = useKindWords();
  const query = useQuery(declarationsQuery(office.id));
  const published = (utc: string | null) => (utc ? formatDate(utc, office.zone, i18n.locale) : '–');
  return (
    <RoleGate roles={['dpo', 'team_lead', 'admin']}>
      <Page
        title={t`Einwilligungserklärungen`}
        width="wide"
        lead={t`Eine veröffentlichte Fassung ändert sich nie mehr. Wer etwas ändern will, schreibt eine neue Fassung.`}
        aside={
          <>
            <ButtonLink variant="secondary" to="/app/erklaerungen/sprachen">
              {t`Sprachen`}
            </ButtonLink>
            {has('dpo') && (
              <ButtonLink to="/app/erklaerungen/neu">{t`Neuen Entwurf schreiben`}</ButtonLink>
            )}
          </>
        }
      >
        <ContactsWarning />
        <QueryView
          query={query}
          isEmpty={(found) => found.length === 0}
          empty={
            <p>
              <Trans>
                Noch keine Erklärung. Ohne veröffentlichte Erklärung kann niemand per Video
                sprechen.
              </Trans>
            </p>
          }
        >
          {(found) => (
            <Table
              caption={t`Einwilligungserklärungen`}
              hideCaption
              columns={[
                { title: t`Titel`, rowHeader: true, cell: (each) => <TitleLink summary={each} /> },
                { title: t`Für`, cell: kindWord },
                { title: t`Fassung`, numeric: true, cell: (each) => each.version ?? '–' },
                { title: t`Stand`, cell: (each) => <StateOf summary={each} /> },
                { title: t`Veröffentlicht`, cell: (each) => published(each.published_at) },
                {
                  title: t`Gilt für`,
                  cell: (each) =>
                    each.office_id ? t`diese Geschäftsstelle` : t`alle Geschäftsstellen`,
                },
              ]}
              rows={found}
              rowKey={({ id }) => id}
            />
          )}
        </QueryView>
        <GuardianRuleCard />
      </Page>
    </RoleGate>
  );
}

function TitleLink({ summary }: { summary: DeclarationSummary }) {
  return (
    <Link
      className="kern-link"
      to="/app/erklaerungen/$declarationId"
      params={{ declarationId: summary.id }}
    >
      {localized({ de: '', ...summary.titles })}
    </Link>
  );
}

function StateOf({ summary }: { summary: DeclarationSummary }) {
  const { t } = useLingui();
  return (
    <>
      <StateBadge state={summary.state} />{' '}
      {summary.needs_legal_review && <Badge tone="info">{t`rechtlich zu prüfen`}</Badge>}
    </>
  );
}
