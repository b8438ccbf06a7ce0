import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { QueryView } from '@/components/staff/QueryView';
import { announce } from '@/lib/announce';

import { planQuery, useStep, type SubjectRequest, type WholePlan } from '../api/requests';
import { useStoredWords } from '../storedWords';
import { GoesAndStays } from './GoesAndStays';

/** What goes, what stays and why, and what must end before. Nothing is changed by looking. */
export function ErasurePlan({ request }: { request: SubjectRequest }) {
  const query = useQuery({
    ...planQuery(request.office_id, request.id),
    enabled: request.state === 'open',
  });
  if (request.state !== 'open')
    return (
      <p>
        <Trans>Für diese Anfrage wurde nichts gelöscht.</Trans>
      </p>
    );
  return (
    <QueryView query={query}>
      {(plan) => <Plan request={request} plan={plan} onAgain={() => void query.refetch()} />}
    </QueryView>
  );
}

interface PlanProps {
  request: SubjectRequest;
  plan: WholePlan;
  onAgain: () => void;
}

function Plan({ request, plan, onAgain }: PlanProps) {
  const { t } = useLingui();
  const words = useStoredWords();
  const [asking, setAsking] = useState(false);
  const start = useStep<Record<string, never>>(request, 'erasure', () => {
    announce(t`Die Löschung hat begonnen.`);
    setAsking(false);
  });
  const hindrances = [
    ...new Set(plan.plans.flatMap((one) => one.hindered_by.map(({ why }) => why))),
  ];
  const silent = plan.silent.map(words.service).join(', ');
  const mayStart = hindrances.length === 0 && plan.silent.length === 0 && request.identity_check;
  return (
    <>
      {silent && (
        <Alert tone="warning" title={t`Ohne Antwort: ${silent}`}>
          <p>
            <Trans>Gelöscht wird erst, wenn alle Dienste sagen, was sie haben.</Trans>
          </p>
        </Alert>
      )}
      {hindrances.length > 0 && (
        <Alert tone="warning" title={t`Das muss vorher zu Ende sein`}>
          <ul>
            {hindrances.map((why) => (
              <li key={why}>{words.block(why)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <GoesAndStays services={plan.plans} future />
      {!request.identity_check && (
        <Alert tone="info">
          <p>
            <Trans>Vermerken Sie zuerst, wie die Identität geprüft wurde.</Trans>
          </p>
        </Alert>
      )}
      <div className="nb-actions">
        {mayStart && <Button onClick={() => setAsking(true)}>{t`Löschung ausführen`}</Button>}
        <Button variant="tertiary" onClick={onAgain}>{t`Noch einmal prüfen`}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t`Jetzt unwiderruflich löschen?`}
        action={t`Löschen`}
        busy={start.isPending}
        error={start.error}
        onClose={() => setAsking(false)}
        onConfirm={() => start.mutate({})}
      >
        <p>
          <Trans>
            Alle Dienste löschen nacheinander. Das lässt sich nicht anhalten und nicht rückgängig
            machen. Mit dem Schlüssel der Person werden auch alte Sicherungen unlesbar.
          </Trans>
        </p>
        <p>
          <Trans>Hat die Person auch um Auskunft gebeten? Übergeben Sie die Kopie vorher.</Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
