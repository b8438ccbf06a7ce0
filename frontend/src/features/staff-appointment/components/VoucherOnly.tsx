import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Appointment } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';

import { usePrintVoucher } from '../api/voucher';
import { AskToPrint } from './AskToPrint';
import { Letter } from './Letter';

/**
 * The code on a letter of its own. A new link would end the one in the letter that the person has;
 * a code later on must not cost them their way in.
 */
export function VoucherOnly({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const print = usePrintVoucher(appointment.id, appointment.client);
  return (
    <>
      <div data-screen-only>
        <Card tone="warm">
          <h2>
            <Trans>Nur den Gutschein drucken</Trans>
          </h2>
          <p className="nb-text">
            <Trans>
              Der Link und der Code zum Tippen, die die Person schon hat, bleiben gültig.
            </Trans>
          </p>
          <div>
            {print.data ? (
              <Button onClick={() => window.print()}>{t`Blatt mit Gutschein drucken`}</Button>
            ) : (
              <Button onClick={() => setAsking(true)}>{t`Gutschein auf eigenem Blatt`}</Button>
            )}
          </div>
        </Card>
      </div>
      <AskToPrint
        open={asking}
        busy={print.isPending}
        error={print.error}
        onClose={() => setAsking(false)}
        onConfirm={() => print.mutate(undefined, { onSuccess: () => setAsking(false) })}
      />
      {print.data && <Letter appointment={appointment} link={null} voucher={print.data} />}
    </>
  );
}
