import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ProblemView } from '@/components/ProblemView';
import { newIdempotencyKey } from '@/lib/http';

import { useReloadVisit } from '../hooks/useVisit';
import { reportFailure, type FailedStep, type ShownVoucher } from './api';
import styles from './BrandQuestion.module.css';

export interface DidNotWorkProps {
  voucherId: string;
  shown: ShownVoucher;
}

/** One tap says that it did not work, one more at which step. Nothing is to be written. */
export function DidNotWork({ voucherId, shown }: DidNotWorkProps) {
  const { t } = useLingui();
  const [isAsked, setAsked] = useState(false);
  const reload = useReloadVisit();
  const report = useMutation({
    mutationFn: (step: FailedStep) =>
      reportFailure({ voucher_id: voucherId, step }, newIdempotencyKey()),
    onSettled: reload,
  });
  const option = shown.gives.option_name ?? '';
  const names: Record<FailedStep, string> = {
    redeem: t`Code einlösen`,
    book: t`„${option}“ buchen`,
    check: t`Es sind keine Daten da`,
    code_refused: t`Die Nummer nimmt den Code nicht an`,
    other: t`Ich habe etwas anderes`,
  };
  if (!isAsked) {
    return (
      <div>
        <Button variant="secondary" onClick={() => setAsked(true)}>
          <Trans>Es hat nicht geklappt</Trans>
        </Button>
      </div>
    );
  }
  const steps: FailedStep[] = [...shown.steps.map(({ action }) => action), 'code_refused', 'other'];
  return (
    <Card>
      <h2>
        <Trans>Was hat nicht geklappt?</Trans>
      </h2>
      <p className="nb-text">
        <Trans>Danach gilt der Code als fehlgeschlagen. Sie können ihn nicht mehr ansehen.</Trans>
      </p>
      {report.error && <ProblemView error={report.error} />}
      <ul className={styles.brands}>
        {steps.map((step) => (
          <li key={step}>
            <Button
              variant="secondary"
              block
              busy={report.isPending}
              onClick={() => report.mutate(step)}
            >
              {names[step]}
            </Button>
          </li>
        ))}
        <li>
          <Button variant="tertiary" block onClick={() => setAsked(false)}>
            <Trans>Zurück zum Code</Trans>
          </Button>
        </li>
      </ul>
    </Card>
  );
}
