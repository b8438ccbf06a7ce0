import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import {
  linkedReceipts,
  visitReceipts,
  withdrawByLink,
  type OwnReceipts,
} from '@/domain/receipts/api';
import { ReceiptList } from '@/domain/receipts/ReceiptList';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { visitSession } from '@/lib/visitSession';

/** Where a receipt's link leads: what holds, its withdrawal, and all receipts. */
export function ReceiptPage() {
  const { t } = useLingui();
  const [link] = useState(() => location.hash.slice(1));
  useEffect(() => {
    // Whoever looks over a shoulder or into the history finds no way to withdraw.
    history.replaceState(history.state, '', location.pathname);
  }, []);
  const visit = visitSession.current;
  if (!link && visit) return <OfVisit appointmentId={visit.appointment_id} />;
  if (!link)
    return (
      <Page
        title={t`Hier fehlt der Beleg`}
        lead={t`Öffnen Sie die Adresse genau so, wie sie in Ihrem Beleg steht.`}
      >
        <p className="nb-text">
          <Trans>Zum Widerruf genügt auch ein Anruf oder ein Brief.</Trans>
        </p>
        <OfficeContact />
      </Page>
    );
  return <Opened link={link} />;
}

/** The same for who visits: their visit is the right to see them. */
function OfVisit({ appointmentId }: { appointmentId: string }) {
  const { t } = useLingui();
  return (
    <Page title={t`Ihre Einwilligung`}>
      <ReceiptList source={visitReceipts(appointmentId)} />
      <OfficeContact officeId={visitSession.current?.office_id} />
    </Page>
  );
}

function Opened({ link }: { link: string }) {
  const { t } = useLingui();
  const [source] = useState(() => linkedReceipts(link));
  const receipts = useQuery({
    queryKey: source.key,
    queryFn: ({ signal }) => source.list(signal),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 1_000 : false),
  });
  const title = receipts.data?.state === 'withdrawn' ? t`Widerrufen` : t`Ihre Einwilligung`;
  return (
    <Page
      title={title}
      lead={t`Sie können Ihre Einwilligung jederzeit widerrufen. Sie haben dadurch keine Nachteile.`}
    >
      {receipts.isPending && <Spinner />}
      {receipts.error && (
        <ProblemView error={receipts.error} onRetry={() => void receipts.refetch()} />
      )}
      {receipts.data && (
        <>
          <State receipts={receipts.data} link={link} />
          <ReceiptList source={source} />
        </>
      )}
      <OfficeContact />
    </Page>
  );
}

const isUnderWay = (receipts: OwnReceipts | undefined) =>
  receipts?.state === 'withdrawn' && !receipts.carried_out_at;

function State({ receipts, link }: { receipts: OwnReceipts; link: string }) {
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => withdrawByLink(link),
    retry: 3,
    onSuccess: (answer) => queries.setQueryData(linkedReceipts(link).key, answer),
  });
  if (receipts.state !== 'given')
    return (
      <Alert tone={isUnderWay(receipts) ? 'info' : 'success'} live>
        <p>
          {isUnderWay(receipts) ? (
            <Trans>Ihr Widerruf ist gespeichert und gilt. Er wird gerade ausgeführt.</Trans>
          ) : (
            <Trans>Ihr Widerruf ist gespeichert und ausgeführt.</Trans>
          )}
        </p>
      </Alert>
    );
  return (
    <>
      {withdraw.error && <ProblemView error={withdraw.error} />}
      <div className="nb-actions">
        <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          <Trans>Einwilligung widerrufen</Trans>
        </Button>
      </div>
    </>
  );
}
