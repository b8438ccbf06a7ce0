import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';

import { Button } from '@/components/Button';
import { Spinner } from '@/components/Spinner';
import { loadArea } from '@/lib/i18n';

import { useVisit } from '../hooks/useVisit';

const OwnReceipts = lazy(async () => {
  const [receipts] = await Promise.all([
    import('@/domain/receipts/OwnReceipts'),
    loadArea('receipts'),
  ]);
  return receipts;
});

/** Receipts of what the person declared, a tap away; neither code nor texts load before that. */
export function ReceiptsDrop() {
  const { appointment } = useVisit();
  const [open, setOpen] = useState(false);
  if (open)
    return (
      <Suspense fallback={<Spinner />}>
        <OwnReceipts appointmentId={appointment.id} />
      </Suspense>
    );
  return (
    <div className="nb-actions">
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        <Trans>Beleg laden</Trans>
      </Button>
    </div>
  );
}
