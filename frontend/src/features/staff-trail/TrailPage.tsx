import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { Spinner } from '@/components/Spinner';
import { Empty } from '@/components/staff/Empty';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { useTrailWords } from '@/domain/trail/words';

import { trailQuery } from './api/trail';
import { EntryList } from './components/EntryList';
import { Filters } from './components/Filters';
import type { Failure } from './merge';
import { readSearch, type TrailSearch } from './search';
import styles from './trail.module.css';

/** Who did what in the office, over all parts of the product. */
export function TrailPage() {
  return (
    <RoleGate roles={['dpo']}>
      <Trail />
    </RoleGate>
  );
}

function Trail() {
  const { t } = useLingui();
  const { office } = useStaff();
  const navigate = useNavigate();
  const search = readSearch(useSearch({ strict: false }));
  const change = (next: TrailSearch) =>
    void navigate({ to: '/app/protokoll', search: { ...next }, replace: true, resetScroll: false });
  const query = useInfiniteQuery(trailQuery(office, search));
  const pages = query.data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  const failures = pages.flatMap((page) => page.failures);
  return (
    <Page
      title={t`Protokoll`}
      width="wide"
      lead={t`Wer hat was getan? Das Protokoll lässt sich nicht unbemerkt ändern.`}
      aside={
        <ButtonLink variant="secondary" to="/app/protokoll/pruefen">
          {t`Herunterladen und prüfen`}
        </ButtonLink>
      }
    >
      <Filters search={search} onChange={change} />
      {failures.length > 0 && <Silent failures={failures} onRetry={() => void query.refetch()} />}
      {query.isPending ? (
        <Spinner />
      ) : (
        <>
          {entries.length === 0 && !query.hasNextPage && failures.length === 0 && (
            <Empty>
              <p>
                <Trans>Dazu steht nichts im Protokoll.</Trans>
              </p>
            </Empty>
          )}
          {entries.length > 0 && <EntryList entries={entries} search={search} onChange={change} />}
          <div className={styles.foot} role="status">
            {entries.length > 0 && (
              <span>
                <Plural value={entries.length} one="# Eintrag" other="# Einträge" />
              </span>
            )}
            {entries.length === 0 && query.hasNextPage && (
              <span>
                <Trans>Bis hierher war nichts zu finden. Es gibt noch ältere Einträge.</Trans>
              </span>
            )}
          </div>
          <div className="nb-actions">
            {query.hasNextPage && (
              <Button
                variant="secondary"
                busy={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t`Ältere Einträge zeigen`}
              </Button>
            )}
            <Button
              variant="tertiary"
              busy={query.isRefetching}
              onClick={() => void query.refetch()}
            >
              {t`Neu laden`}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}

/** Names whose entries are missing: a list with holes must say so. */
function Silent({ failures, onRetry }: { failures: Failure[]; onRetry: () => void }) {
  const { t } = useLingui();
  const words = useTrailWords();
  const names = [...new Set(failures.map(({ service }) => words.services[service]))].join(', ');
  return (
    <Alert tone="warning" live title={t`Ein Teil des Protokolls fehlt gerade: ${names}`}>
      <p>
        <Trans>Diese Einträge stehen nicht in der Liste. Alle anderen sind da.</Trans>
      </p>
      <div>
        <Button variant="secondary" onClick={onRetry}>{t`Noch einmal versuchen`}</Button>
      </div>
    </Alert>
  );
}
