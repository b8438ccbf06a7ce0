import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { VoucherPicture } from '@/components/pictures/VoucherPicture';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';
import { announce } from '@/lib/announce';
import { newIdempotencyKey } from '@/lib/http';

import { appointmentQuery } from './api/appointment';
import { showVoucher, voucherQuery, type MyVoucher, type ShownVoucher } from './api/voucher';
import { stepOf, useVisit } from './hooks/useVisit';
import styles from './VoucherPage.module.css';

/** The data we bring: the PIN is shown only when asked for, because shown is spent. */
export function VoucherPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const isReserving = appointment.voucher_state === 'reserving';
  // Reserving takes a moment after the booking.
  useQuery({ ...appointmentQuery, refetchInterval: isReserving ? 1_500 : false });
  const voucher = useQuery({ ...voucherQuery, enabled: !isReserving });
  return (
    <Page
      title={t`Wir schenken Ihnen die Daten`}
      picture={<VoucherPicture />}
      step={stepOf('voucher', true)}
      lead={t`Das Gespräch braucht mobile Daten. Die bezahlen wir.`}
    >
      {voucher.isPending && (
        <Spinner
          label={isReserving ? t`Wir legen gerade einen Code für Sie zurück …` : undefined}
        />
      )}
      {voucher.error && (
        <ProblemView error={voucher.error} onRetry={() => void voucher.refetch()} />
      )}
      {voucher.data === null && (
        <Alert tone="info" title={t`Für diesen Termin gibt es kein Guthaben`}>
          <p>
            <Trans>Sie haben wenig Daten? Rufen Sie uns an. Wir finden einen Weg.</Trans>
          </p>
        </Alert>
      )}
      {voucher.data && <Voucher voucher={voucher.data} />}
      <div className="nb-actions">
        <ButtonLink to="/t/technik">
          <Trans>Weiter</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

function Voucher({ voucher }: { voucher: MyVoucher }) {
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  const { megabytes, provider_name: provider } = voucher;
  const show = useMutation({
    mutationFn: () => showVoucher(key),
    onSuccess: () => queries.invalidateQueries({ queryKey: voucherQuery.queryKey }),
  });
  if (show.data) return <Pin shown={show.data} />;
  return (
    <Card>
      <p className={styles.amount}>
        <strong>
          <Trans>{megabytes} MB</Trans>
        </strong>{' '}
        <Trans>für {provider}</Trans>
      </p>
      {voucher.may_show ? (
        <>
          <p className="nb-text">
            {voucher.shown_at ? (
              <Trans>Sie haben den Code schon gesehen. Sie können ihn noch einmal ansehen.</Trans>
            ) : (
              <Trans>
                Sie bekommen einen Code für Ihre Prepaid-Karte. Sobald Sie ihn ansehen, gehört er
                Ihnen. Wir können ihn dann niemandem mehr geben.
              </Trans>
            )}
          </p>
          {show.error && <ProblemView error={show.error} />}
          <div>
            <Button variant="secondary" busy={show.isPending} onClick={() => show.mutate()}>
              <Trans>Code zeigen</Trans>
            </Button>
          </div>
        </>
      ) : (
        <WhyNot voucher={voucher} />
      )}
    </Card>
  );
}

function WhyNot({ voucher }: { voucher: MyVoucher }) {
  if (voucher.why_not === 'consent_missing') {
    return (
      <>
        <p className="nb-text">
          <Trans>
            Der Code ist für das Video-Gespräch da. Bitte sagen Sie uns vorher, ob Sie einverstanden
            sind.
          </Trans>
        </p>
        <div>
          <ButtonLink to="/t/einwilligung" variant="secondary">
            <Trans>Zur Einwilligung</Trans>
          </ButtonLink>
        </div>
      </>
    );
  }
  if (voucher.why_not === 'talk_over') {
    return (
      <p className="nb-text">
        <Trans>Das Gespräch ist vorbei. Der Code wird nicht mehr gebraucht.</Trans>
      </p>
    );
  }
  return null;
}

function Pin({ shown }: { shown: ShownVoucher }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const { megabytes, provider_name: provider } = shown;
  const copy = () =>
    void navigator.clipboard.writeText(shown.pin).then(
      () => {
        setCopied(true);
        announce(t`Code kopiert`);
      },
      // Not allowed: the code stands there, ready to be marked with one tap.
      () => undefined,
    );
  return (
    <Card tone="calm">
      <p>
        <Trans>
          Ihr Code für {megabytes} MB bei {provider}:
        </Trans>
      </p>
      <p className={styles.pin} data-testid="voucher-pin">
        <bdi dir="ltr">{shown.pin}</bdi>
      </p>
      <div>
        <Button variant="secondary" onClick={copy}>
          {copied ? <Trans>Kopiert</Trans> : <Trans>Code kopieren</Trans>}
        </Button>
      </div>
      <p className="nb-text">{shown.redeem_hint}</p>
      <p className="nb-text">
        <Trans>Laden Sie das Guthaben am besten jetzt auf. Dann kommen Sie hierher zurück.</Trans>
      </p>
    </Card>
  );
}
