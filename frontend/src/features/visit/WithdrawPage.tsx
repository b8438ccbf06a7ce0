import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { newIdempotencyKey } from '@/lib/http';

import { consentQuery, withdrawConsent, type MyConsent } from './api/consent';
import { OtherWays } from './components/OtherWays';
import { UnreachedPage } from './components/UnreachedPage';
import { useVisit } from './hooks/useVisit';

/** Taking the consent back, as easy as giving it; and what became of it. */
export function WithdrawPage() {
  const { appointment, state } = useVisit();
  const consent = useQuery({
    ...consentQuery(appointment.id),
    refetchInterval: ({ state }) =>
      state.data?.state === 'withdrawn' && !state.data.carried_out_at ? 1_000 : false,
  });
  const { data, error } = consent;
  // Who confirmed it in the call need not wait for what was agreed before.
  if (data ? data.state === 'given' : state.did.withdrew) return <Confirm />;
  if (data) return <Withdrawn consent={data} />;
  if (error)
    return (
      <UnreachedPage
        officeId={appointment.office.id}
        error={error}
        onRetry={() => void consent.refetch()}
      />
    );
  return <Spinner />;
}

function Confirm() {
  const { t } = useLingui();
  const { appointment, state, dispatch } = useVisit();
  const { withdrew } = state.did;
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  const withdraw = useMutation({
    mutationFn: () => withdrawConsent(appointment.id, key),
    retry: 3,
    onSuccess: (answer) => {
      queries.setQueryData(consentQuery(appointment.id).queryKey, answer);
      dispatch({ type: 'withdrawal-stored' });
      void queries.invalidateQueries({ queryKey: ['visit'] });
    },
  });
  const { mutate } = withdraw;
  useEffect(() => {
    // Confirmed in the call already; the connection is closed, now the service is told.
    if (withdrew) mutate();
  }, [withdrew, mutate]);
  const isConfirmed = withdrew && !withdraw.error;
  if (isConfirmed) return <Spinner label={t`Wir speichern Ihren Widerruf …`} />;
  return (
    <Page
      title={t`Einwilligung widerrufen?`}
      picture={<PausePicture />}
      lead={t`Dann gibt es kein Video-Gespräch. Sie haben dadurch keine Nachteile. Wir sprechen gern am Telefon oder im Schutzbüro.`}
    >
      {withdraw.error && <ProblemView error={withdraw.error} />}
      <div className="nb-actions">
        <Button busy={withdraw.isPending} onClick={() => mutate()}>
          <Trans>Ja, widerrufen</Trans>
        </Button>
        <ButtonLink to="/t" variant="secondary">
          <Trans>Nein, dabei bleiben</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function Withdrawn({ consent }: { consent: MyConsent }) {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Es gibt kein Video-Gespräch`}
      picture={<PausePicture />}
      lead={
        consent.state === 'withdrawn'
          ? t`Sie haben Ihre Einwilligung widerrufen. Das ist in Ordnung.`
          : t`Sie haben noch nicht gesagt, ob Sie einverstanden sind.`
      }
    >
      {consent.state === 'withdrawn' &&
        (consent.carried_out_at ? (
          <Alert tone="success" live>
            <p>
              <Trans>Erledigt. Bild und Ton sind aus.</Trans>
            </p>
          </Alert>
        ) : (
          <Alert tone="info" live>
            <p>
              <Trans>Ihr Widerruf ist gespeichert. Er wird gerade ausgeführt.</Trans>
            </p>
          </Alert>
        ))}
      {appointment.state === 'booked' && <OtherWays />}
      <div className="nb-actions">
        <ButtonLink to="/t/einwilligung" variant="tertiary">
          <Trans>Ich möchte doch per Video sprechen</Trans>
        </ButtonLink>
      </div>
      <div className="nb-actions">
        <ButtonLink to="/beleg" variant="tertiary">
          <Trans>Beleg laden</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
