import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { OfficeContact } from '@/domain/office/OfficeContact';
import type { Form } from '@/domain/receipts/api';
import { ownPresence, presenceFile, type Presence } from '@/domain/receipts/presence';
import { PresenceList } from '@/domain/receipts/PresenceList';
import { save } from '@/domain/receipts/save';
import { visitHttp, visitSession } from '@/lib/visitSession';

/** For who waited, talked, or could not: what the server saw of them, to take along. */
export function PresencePage() {
  const { t } = useLingui();
  const visit = visitSession.current;
  const appointmentId = visit?.appointment_id ?? '';
  const presence = useQuery({
    queryKey: ['visit', 'presence', appointmentId],
    queryFn: ({ signal }) => ownPresence(visitHttp, appointmentId, signal),
    // More is seen while they look at it.
    refetchInterval: 10_000,
    retry: false,
  });
  return (
    <Page
      title={t`Bestätigung: Sie waren da`}
      lead={t`Das hat unser Server gesehen. Was besprochen wurde, weiß er nicht.`}
    >
      {presence.isPending && <Spinner />}
      {presence.error && (
        <ProblemView error={presence.error} onRetry={() => void presence.refetch()} />
      )}
      {presence.data && <Taken presence={presence.data} />}
      <div>
        <ButtonLink to="/t" variant="tertiary">
          <Trans>Zurück zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={visit?.office_id} />
    </Page>
  );
}

function Taken({ presence }: { presence: Presence }) {
  const load = useMutation({
    mutationFn: async (form: Form) =>
      save(await presenceFile(visitHttp, presence.appointment_id, form), `bestaetigung.${form}`),
  });
  const busy = (form: Form) => load.isPending && load.variables === form;
  return (
    <>
      <Card>
        <PresenceList presence={presence} />
      </Card>
      <Card>
        <h2>
          <Trans>Zum Mitnehmen</Trans>
        </h2>
        <p className="nb-text">
          <Trans>
            Die Bestätigung gehört Ihnen. Zeigen Sie sie, wenn jemand sagt, Sie seien nicht da
            gewesen. Von selbst folgt nichts aus ihr.
          </Trans>
        </p>
        {load.error && <ProblemView error={load.error} />}
        <div className="nb-actions">
          <Button busy={busy('pdf')} onClick={() => load.mutate('pdf')}>
            <Trans>Als PDF laden</Trans>
          </Button>
          <Button variant="tertiary" busy={busy('json')} onClick={() => load.mutate('json')}>
            <Trans>Als Daten-Datei laden</Trans>
          </Button>
        </div>
        <p className="nb-text">
          <Trans>Oder schreiben Sie nur diesen Code auf:</Trans>{' '}
          <strong dir="ltr">{presence.code}</strong>
        </p>
      </Card>
      <Alert>
        <p>
          <Trans>
            Wer die Datei oder den Code hat, kann beides auf der Seite „Beleg prüfen“ ansehen und
            prüfen. Der Code gilt 90 Tage, die Datei immer.
          </Trans>
        </p>
      </Alert>
    </>
  );
}
