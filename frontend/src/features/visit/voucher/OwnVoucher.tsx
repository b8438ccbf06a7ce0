import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { ProblemView } from '@/components/ProblemView';
import { useGives } from '@/domain/vouchers/useGives';
import { newIdempotencyKey } from '@/lib/http';

import { useVisit } from '../hooks/useVisit';
import { showVoucher, voucherQuery, type MyVoucher } from './api';
import { ShownCode } from './ShownCode';
import styles from './VoucherPage.module.css';

/** What the voucher gives; its code is shown only when asked for, because shown is spent. */
export function OwnVoucher({ voucher }: { voucher: MyVoucher }) {
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  const gives = useGives();
  const { consent } = useVisit();
  const show = useMutation({
    mutationFn: () => showVoucher(key),
    onSuccess: () => queries.invalidateQueries({ queryKey: voucherQuery.queryKey }),
  });
  if (show.data) return <ShownCode voucherId={voucher.id} shown={show.data} />;
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
        <WhyNot voucher={voucher} waitsForGuardian={consent?.waits_for_guardian ?? false} />
      )}
    </Card>
  );
}

function WhyNot({ voucher, waitsForGuardian }: { voucher: MyVoucher; waitsForGuardian: boolean }) {
  if (voucher.why_not === 'consent_missing' && waitsForGuardian) {
    return (
      <p className="nb-text">
        <Trans>
          Noch fehlt die Zustimmung Ihrer Eltern, oder wer für Sie sorgt. Danach können Sie den Code
          sehen.
        </Trans>
      </p>
    );
  }
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
