import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { formatDay, formatTime } from '@/lib/dates';
import type { ProblemError } from '@/lib/problem';
import { keepVisit } from '@/lib/visitTab';

import { handlesOf, openVisitsQuery, type OpenVisit } from '../api/visits';

/** Several people opened their links on this device, and this tab does not know whose it is: it asks. */
export function ChooseVisit({ error }: { error: ProblemError }) {
  const { t } = useLingui();
  const visits = useQuery(openVisitsQuery(handlesOf(error)));
  return (
    <Page
      title={t`Welcher Termin ist es?`}
      lead={t`Auf diesem Gerät sind mehrere Termine offen. Bitte wählen Sie Ihren.`}
    >
      {visits.isPending && <Spinner />}
      {visits.error && <ProblemView error={visits.error} onRetry={() => void visits.refetch()} />}
      {visits.data?.map((visit) => (
        <Choice key={visit.handle} visit={visit} />
      ))}
      <OfficeContact />
    </Page>
  );
}

function Choice({ visit: { handle, appointment } }: { visit: OpenVisit }) {
  const { i18n } = useLingui();
  const router = useRouter();
  const { person, adviser, starts_at, zone } = appointment;
  const day = formatDay(starts_at, zone, i18n.locale);
  const time = formatTime(starts_at, zone, i18n.locale);
  const name = adviser.display_name;
  const choose = () => {
    keepVisit(handle);
    void router.invalidate();
  };
  return (
    <Card>
      {person?.display_name && (
        <h2>
          <bdi>{person.display_name}</bdi>
        </h2>
      )}
      <p>
        {day}, <Trans>{time} Uhr</Trans>
        <br />
        <Trans>
          Gespräch mit <bdi>{name}</bdi>
        </Trans>
      </p>
      <div>
        <Button onClick={choose}>
          <Trans>Diesen Termin öffnen</Trans>
        </Button>
      </div>
    </Card>
  );
}
