import { Trans, useLingui } from '@lingui/react/macro';

import { useGives } from '@/domain/vouchers/useGives';
import { VoucherSteps } from '@/domain/vouchers/VoucherSteps';
import { formatDay } from '@/lib/dates';

import type { PrintedVoucher } from '../api/voucher';
import styles from './Letter.module.css';

/** The voucher on a sheet of its own: large, so that it can be typed from, and to be kept apart. */
export function LetterVoucher({ voucher, phone }: { voucher: PrintedVoucher; phone: string }) {
  const { i18n } = useLingui();
  const gives = useGives();
  const { brand_name: brand, pin, expires_on } = voucher;
  const lastDay = expires_on && formatDay(new Date(expires_on).toISOString(), 'UTC', i18n.locale);
  return (
    <div className={styles.voucher}>
      <h2>
        <Trans>Ihr Gutschein für mobile Daten</Trans>
      </h2>
      <p>
        <Trans>Damit das Video-Gespräch Sie nichts kostet:</Trans> {gives(voucher.gives, brand)}
      </p>
      <p>
        <Trans>
          Ihr Code für <bdi>{brand}</bdi>:
        </Trans>
      </p>
      <p className={styles.pin}>
        <bdi dir="ltr">{pin}</bdi>
      </p>
      {lastDay && (
        <p>
          <Trans>Lösen Sie den Code bis {lastDay} ein.</Trans>
        </p>
      )}
      <VoucherSteps steps={voucher.steps} gives={voucher.gives} printed />
      <p>
        <Trans>
          Es klappt nicht? Rufen Sie uns an: <bdi dir="ltr">{phone}</bdi>.
        </Trans>
      </p>
    </div>
  );
}
