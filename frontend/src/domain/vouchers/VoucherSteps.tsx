import { Trans, useLingui } from '@lingui/react/macro';

import type { Gives, Step } from './types';
import { Keypad } from './Keypad';
import styles from './VoucherSteps.module.css';
import { WayView } from './WayView';

export interface VoucherStepsProps {
  steps: Step[];
  gives: Gives;
  /** On paper nothing can be tapped, and every way is in view. */
  printed?: boolean;
}

/** From the code to data, one thing after the other. */
export function VoucherSteps({ steps, gives, printed = false }: VoucherStepsProps) {
  const dials = steps.some(({ ways }) => ways[0]?.by === 'key_sequence');
  return (
    <div className={styles.steps}>
      <ol className={styles.list}>
        {steps.map((step) => (
          <li key={step.action}>
            <StepView step={step} gives={gives} printed={printed} />
          </li>
        ))}
      </ol>
      {dials && <Keypad />}
    </div>
  );
}

function StepView({ step, gives, printed }: { step: Step; gives: Gives; printed: boolean }) {
  const title = useTitle()(step, gives);
  const [first, ...others] = step.ways;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      {first && <WayView way={first} step={title} printed={printed} />}
      {step.note && <p className="nb-text">{step.note}</p>}
      {others.length > 0 &&
        (printed ? (
          others.map((way) => (
            <p key={way.by} className={styles.other}>
              <Trans>Oder:</Trans> <WayView way={way} step={title} printed inline />
            </p>
          ))
        ) : (
          <details className={styles.others}>
            <summary>
              <Trans>Geht das nicht? Andere Wege</Trans>
            </summary>
            {others.map((way) => (
              <WayView key={way.by} way={way} step={title} printed={false} />
            ))}
          </details>
        ))}
    </>
  );
}

function useTitle(): (step: Step, gives: Gives) => string {
  const { t } = useLingui();
  return ({ action }, { option_name }) => {
    const option = option_name ?? '';
    switch (action) {
      case 'redeem':
        return t`Code einlösen`;
      case 'book':
        return t`„${option}“ buchen`;
      case 'check':
        return t`Nachsehen, was da ist`;
    }
  };
}
