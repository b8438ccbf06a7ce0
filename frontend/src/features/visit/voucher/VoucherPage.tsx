import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { VoucherPicture } from '@/components/pictures/VoucherPicture';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';

import { appointmentQuery } from '../api/appointment';
import { stepOf, useVisit } from '../hooks/useVisit';
import { voucherQuery } from './api';
import { BrandQuestion } from './BrandQuestion';
import { FailedCode, NewCode } from './FailedCode';
import { NoVoucher } from './NoVoucher';
import { OwnVoucher } from './OwnVoucher';
import { TalkNeeds } from './TalkNeeds';

/** The voucher: which one fits, then its code, step by step. */
export function VoucherPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  const { voucher_state } = appointment;
  return (
    <Page
      title={t`Ihr Gutschein für das Gespräch`}
      picture={<VoucherPicture />}
      step={stepOf('voucher', true)}
      lead={
        voucher_state === 'reserved' || voucher_state === 'issued'
          ? t`Das Gespräch braucht mobile Daten. Wir bezahlen sie mit einem Gutschein.`
          : t`Das Gespräch braucht mobile Daten.`
      }
    >
      {voucher_state === 'brand_needed' && <BrandQuestion />}
      {voucher_state === 'reserving' && <Reserving />}
      {voucher_state === 'refused' && <NoVoucher />}
      {voucher_state === 'failed' && <FailedCode />}
      {(voucher_state === 'reserved' || voucher_state === 'issued') && <Voucher />}
      {(voucher_state === 'none' || voucher_state === 'released') && <NoneWanted />}
      <div className="nb-actions">
        <ButtonLink to="/t/technik">
          <Trans>Weiter</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

/** Reserving takes a moment: it is looked again until it is decided. */
function Reserving() {
  const { t } = useLingui();
  useQuery({ ...appointmentQuery, refetchInterval: 1_500 });
  return <Spinner label={t`Wir legen gerade einen Gutschein für Sie zurück …`} />;
}

function Voucher() {
  const voucher = useQuery(voucherQuery);
  const { appointment } = useVisit();
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <BrandQuestion onDone={() => setAsked(false)} />;
  return (
    <>
      {voucher.isPending && <Spinner />}
      {voucher.error && (
        <ProblemView error={voucher.error} onRetry={() => void voucher.refetch()} />
      )}
      {voucher.data === null &&
        (appointment.voucher_state === 'issued' ? <FailedCode /> : <NoneWanted />)}
      {voucher.data && !voucher.data.shown_at && appointment.voucher_failure_known && <NewCode />}
      {voucher.data && <TalkNeeds has={voucher.data.gives.megabytes} />}
      {voucher.data && <OwnVoucher key={voucher.data.id} voucher={voucher.data} />}
      {/* Once somebody has seen the code, it stays of the brand it is of. */}
      {appointment.voucher_state === 'reserved' && voucher.data?.shown_at === null && (
        <div>
          <Button variant="tertiary" onClick={() => setAsked(true)}>
            <Trans>Meine SIM-Karte ist von einer anderen Marke</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function NoneWanted() {
  const { t } = useLingui();
  return (
    <Alert tone="info" title={t`Für diesen Termin gibt es keinen Gutschein`}>
      <p>
        <Trans>Sie haben wenig Daten? Rufen Sie uns an. Es gibt andere Wege.</Trans>
      </p>
    </Alert>
  );
}
