import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Alert } from '@/components/Alert';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';

import { overviewQuery, type Overview } from './api/retention';
import { KeptTable } from './components/KeptTable';
import { NightsTable } from './components/NightsTable';
import { OwnPeriods } from './components/OwnPeriods';
import styles from './retention.module.css';

/** What all services keep for how long and why, what the nights delete, and the office's own say. */
export function RetentionPage() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const query = useQuery(overviewQuery(office.id, i18n.locale));
  return (
    <RoleGate roles={['dpo', 'admin']}>
      <Page
        title={t`Aufbewahrung`}
        width="wide"
        lead={t`Was wie lange gespeichert bleibt und warum. Was fällig ist, wird jede Nacht gelöscht.`}
      >
        <QueryView query={query}>{(overview) => <Found overview={overview} />}</QueryView>
      </Page>
    </RoleGate>
  );
}

function Found({ overview }: { overview: Overview }) {
  const { t } = useLingui();
  const { services } = overview;
  const silent = overview.silent.join(', ');
  return (
    <div className={styles.sections}>
      {overview.silent.length > 0 && (
        <Alert tone="warning" title={t`Nicht alle Dienste haben geantwortet`}>
          <p>
            <Trans>Hier fehlt: {silent}. Laden Sie die Seite später noch einmal.</Trans>
          </p>
        </Alert>
      )}
      <section aria-labelledby="nights">
        <h2 id="nights">
          <Trans>Die letzten Nächte</Trans>
        </h2>
        <NightsTable services={services} />
      </section>
      <section aria-labelledby="own-periods">
        <h2 id="own-periods">
          <Trans>Fristen dieser Geschäftsstelle</Trans>
        </h2>
        <OwnPeriods kinds={services.flatMap(({ kinds }) => kinds)} />
      </section>
      <section aria-labelledby="all-periods">
        <h2 id="all-periods">
          <Trans>Alles, was gespeichert wird</Trans>
        </h2>
        <p>
          <Trans>
            Die Zahlen zählen Einträge aller Geschäftsstellen. Feste Fristen kann niemand ändern:
            Sie folgen aus der Sicherheit, dem Haushaltsrecht oder der Pflicht zum Nachweis.
          </Trans>
        </p>
        {services.map((each) => (
          <KeptTable key={each.service} service={each} />
        ))}
      </section>
    </div>
  );
}
