import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { useGives } from '@/domain/vouchers/useGives';
import { VoucherSteps } from '@/domain/vouchers/VoucherSteps';
import { announce } from '@/lib/announce';
import { formatDay } from '@/lib/dates';

import type { ShownVoucher } from './api';
import { DidNotWork } from './DidNotWork';
import styles from './VoucherPage.module.css';

/** The code, what it gives, and step by step what to do with it. */
export function ShownCode({ voucherId, shown }: { voucherId: string; shown: ShownVoucher }) {
  const { t, i18n } = useLingui();
  const gives = useGives();
  const { brand_name: brand, expires_on } = shown;
  // A day without a time: it begins in UTC, and is read there.
  const lastDay = expires_on && formatDay(new Date(expires_on).toISOString(), 'UTC', i18n.locale);
  return (
    <>
      <Card tone="calm">
        <p>
          <Trans>
            Ihr Code für <bdi>{brand}</bdi>:
          </Trans>
        </p>
        <p className={styles.pin} data-testid="voucher-pin">
          <bdi dir="ltr">{shown.pin}</bdi>
        </p>
        <CopyButton text={shown.pin} />
        <p className="nb-text">
          {gives(shown.gives, brand)} {lastDay && t`Lösen Sie den Code bis ${lastDay} ein.`}
        </p>
      </Card>
      <Card>
        <h2>
          <Trans>So geht es</Trans>
        </h2>
        <VoucherSteps steps={shown.steps} gives={shown.gives} />
        <p className="nb-text">
          <Trans>Am besten machen Sie das gleich. Dann kommen Sie hierher zurück.</Trans>
        </p>
        <div>
          <Button variant="tertiary" onClick={() => window.print()}>
            <Trans>Diese Seite drucken</Trans>
          </Button>
        </div>
      </Card>
      <DidNotWork voucherId={voucherId} shown={shown} />
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        announce(t`Code kopiert`);
      },
      // Not allowed: the code stands there, ready to be marked with one tap.
      () => undefined,
    );
  return (
    <div>
      <Button variant="secondary" onClick={copy}>
        {copied ? <Trans>Kopiert</Trans> : <Trans>Code kopieren</Trans>}
      </Button>
    </div>
  );
}
