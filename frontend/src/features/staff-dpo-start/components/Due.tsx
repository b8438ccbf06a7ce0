import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { Spinner } from '@/components/Spinner';
import { Badge } from '@/components/staff/Badge';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { useWho } from '@/domain/trail/useWho';
import type { TrailService } from '@/domain/trail/services';
import { useTrailWords } from '@/domain/trail/words';
import { formatDate } from '@/lib/formatDate';
import { asInstant, today } from '@/lib/days';

import {
  dueLinesQuery,
  isOverdue,
  lastRunsQuery,
  openRequestsQuery,
  type DueLine,
  type SubjectRequest,
} from '../api/due';
import styles from '../start.module.css';

/** What waits for the officer: requests and checks with their days, deletions that did not run. */
export function Due() {
  return (
    <>
      <Requests />
      <Checks />
      <Runs />
    </>
  );
}

function Requests() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const person = useWho(office.id);
  const { data, error, refetch } = useQuery(openRequestsQuery(office.id));
  const articles: Record<SubjectRequest['article'], string> = {
    access: t`Auskunft`,
    rectification: t`Berichtigung`,
    erasure: t`Löschung`,
    restriction: t`Einschränkung`,
    portability: t`Datenübertragung`,
    objection: t`Widerspruch`,
  };
  if (error) return <StaffProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spinner />;
  if (data.length === 0) {
    return (
      <p>
        <Trans>Keine offene Anfrage zu eigenen Daten.</Trans>
      </p>
    );
  }
  const here = today(office.zone);
  return (
    <ul className={styles.lines}>
      {data.map(({ id, article, person_id, due_on }) => (
        <li key={id}>
          <Link
            className="kern-link"
            to="/app/anfragen/$requestId"
            params={{ requestId: id }}
          >{`${articles[article]}, ${person({ kind: 'participant', id: person_id })}`}</Link>
          <Left days={daysBetween(here, due_on)} />
          <span className={styles.soft}>{formatDate(asInstant(due_on), 'UTC', i18n.locale)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How many of the checklist's lines the page names; the rest is a tap away. */
const MOST_CHECKS = 5;

function Checks() {
  const { i18n, t } = useLingui();
  const { office } = useStaff();
  const { data, error, refetch } = useQuery(dueLinesQuery(office.id, i18n.locale));
  if (error) return <StaffProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spinner />;
  const more = data.items.length - MOST_CHECKS;
  return (
    <>
      <h3>
        <Trans>Prüfliste</Trans>
      </h3>
      <ul className={`${styles.lines} ${styles.checks}`}>
        {data.items.length === 0 && (
          <li>
            <Trans>Keine Prüfung ist fällig.</Trans>
          </li>
        )}
        {data.items.slice(0, MOST_CHECKS).map((line) => (
          <li key={line.id}>
            <span>{line.words}</span>
            <CheckState line={line} />
            {line.due_on && (
              <span className={styles.soft}>
                {formatDate(asInstant(line.due_on), 'UTC', i18n.locale)}
              </span>
            )}
          </li>
        ))}
        <li>
          <Link className="kern-link" to="/app/pruefliste">
            {more > 0 ? t`Prüfliste ansehen, ${more} weitere sind fällig` : t`Prüfliste ansehen`}
          </Link>
        </li>
      </ul>
    </>
  );
}

function CheckState({ line }: { line: DueLine }) {
  const { t } = useLingui();
  const { office } = useStaff();
  if (line.outcome === 'failed') return <Badge tone="danger">{t`nicht in Ordnung`}</Badge>;
  if (line.due_on === null) return <Badge tone="warning">{t`noch nie geprüft`}</Badge>;
  return <Left days={daysBetween(today(office.zone), line.due_on)} />;
}

function Left({ days }: { days: number }) {
  const { t } = useLingui();
  if (days < 0) return <Badge tone="danger">{t`überfällig`}</Badge>;
  if (days === 0) return <Badge tone="warning">{t`heute`}</Badge>;
  return (
    <Badge tone={days <= 7 ? 'warning' : 'neutral'}>
      <Plural value={days} one="noch # Tag" other="noch # Tage" />
    </Badge>
  );
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(asInstant(to)) - Date.parse(asInstant(from))) / 86_400_000);

function Runs() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const words = useTrailWords();
  const deletion = (service: TrailService) => {
    const name = words.services[service];
    return t`Regelmäßige Löschung: ${name}`;
  };
  const { data } = useQuery(lastRunsQuery(office.id));
  const late = data?.filter(isOverdue) ?? [];
  const silent = data?.filter((run) => run.silent) ?? [];
  if (!data) return null;
  return (
    <ul className={styles.lines}>
      {late.map(({ service, at, failed }) => (
        <li key={service}>
          <span>{deletion(service)}</span>
          <Badge tone="danger">{failed ? t`gescheitert` : t`nicht gelaufen`}</Badge>
          <span className={styles.soft}>
            {at ? formatDate(at, office.zone, i18n.locale) : t`noch nie`}
          </span>
        </li>
      ))}
      {silent.map(({ service }) => (
        <li key={service}>
          <span>{deletion(service)}</span>
          <Badge tone="warning">{t`antwortet nicht`}</Badge>
        </li>
      ))}
      <li>
        <Link className="kern-link" to="/app/protokoll/pruefen">
          <Trans>Prüfpunkte sichern und das Protokoll prüfen</Trans>
        </Link>
      </li>
      {late.length === 0 && silent.length === 0 && (
        <li>
          <span>
            <Trans>Die regelmäßige Löschung ist überall gelaufen.</Trans>
          </span>
        </li>
      )}
    </ul>
  );
}
