import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { presenceFile } from '@/domain/receipts/presence';
import { save } from '@/domain/receipts/save';
import { staffHttp } from '@/lib/staffSession';

/** The adviser was there too, and may have to show it. */
export function OwnProof({ appointmentId }: { appointmentId: string }) {
  const load = useMutation({
    mutationFn: async () =>
      save(await presenceFile(staffHttp, appointmentId, 'pdf'), 'bestaetigung.pdf'),
  });
  return (
    <Card>
      <h2>
        <Trans>Ihre Bestätigung</Trans>
      </h2>
      <p className="nb-text">
        <Trans>
          Wann Sie da waren und was nicht ging, wie es der Server gesehen hat. Ohne Inhalt und nur
          über Sie.
        </Trans>
      </p>
      {load.error && <StaffProblem error={load.error} />}
      <div className="nb-actions">
        <Button variant="secondary" busy={load.isPending} onClick={() => load.mutate()}>
          <Trans>Bestätigung als PDF laden</Trans>
        </Button>
      </div>
    </Card>
  );
}
