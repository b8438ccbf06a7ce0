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
import { useGives } from '@/domain/vouchers/useGives';
import { newIdempotencyKey } from '@/lib/http';

import { appointmentQuery } from '../api/appointment';
import { stepOf, useVisit } from '../hooks/useVisit';
import { showVoucher, voucherQuery, type MyVoucher } from './api';
import { ShownCode } from './ShownCode';
import { TalkNeeds } from './TalkNeeds';
import styles from './VoucherPage.module.css';

/** The voucher: its code is shown only when asked for, because shown is spent. */
export function VoucherPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const isReserving = appointment.voucher_state === 'reserving';
  // Reserving takes a moment after the booking.
  useQuery({ ...appointmentQuery, refetchInterval: isReserving ? 1_500 : false });
  const voucher = useQuery({ ...voucherQuery, enabled: !isReserving });
  return (
    <Page
      title={t`Ihr Gutschein für das Gespräch`}
      picture={<VoucherPicture />}
      step={stepOf('voucher', true)}
      lead={
        voucher.data && voucher.data.why_not !== 'talk_over'
          ? t`Das Gespräch braucht mobile Daten. Wir bezahlen sie mit einem Gutschein.`
          : t`Das Gespräch braucht mobile Daten.`
      }
    >
      {voucher.isPending && (
        <Spinner
          label={isReserving ? t`Wir legen gerade einen Gutschein für Sie zurück …` : undefined}
        />
      )}
      {voucher.error && (
        <ProblemView error={voucher.error} onRetry={() => void voucher.refetch()} />
      )}
      {voucher.data === null && (
        <Alert tone="info" title={t`Für diesen Termin gibt es keinen Gutschein`}>
          <p>
            <Trans>Sie haben wenig Daten? Rufen Sie uns an. Wir finden einen Weg.</Trans>
          </p>
        </Alert>
      )}
      {voucher.data && <TalkNeeds has={voucher.data.gives.megabytes} />}
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
  const gives = useGives();
  const show = useMutation({
    mutationFn: () => showVoucher(key),
    onSuccess: () => queries.invalidateQueries({ queryKey: voucherQuery.queryKey }),
  });
  if (show.data) return <ShownCode shown={show.data} />;
  return (
    <Card>
      <p className={styles.amount}>{gives(voucher.gives, voucher.brand_name)}</p>
      {voucher.may_show ? (
        <>
          <p className="nb-text">
            {voucher.shown_at ? (
              <Trans>Sie haben den Code schon gesehen. Sie können ihn noch einmal ansehen.</Trans>
            ) : (
              <Trans>
                Zum Gutschein gehört ein Code für Ihre Prepaid-Karte. Sobald Sie ihn ansehen, gehört
                er Ihnen. Wir können ihn dann niemandem mehr geben.
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
