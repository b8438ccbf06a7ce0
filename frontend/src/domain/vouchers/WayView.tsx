import { Trans, useLingui } from '@lingui/react/macro';

import { ButtonAnchor } from '@/components/Button';

import { keysOf, smsLink, telLink } from './dialling';
import type { Way } from './types';
import styles from './VoucherSteps.module.css';

export interface WayViewProps {
  way: Way;
  /** What the way is for: a button of two words needs it, when it is read aloud. */
  step: string;
  printed: boolean;
  /** One way among others, in a sentence. */
  inline?: boolean;
}

/** One way to do a step: what to tap, and the tap itself where there is a phone. */
export function WayView({ way, step, printed, inline = false }: WayViewProps) {
  const words = <Words way={way} />;
  return (
    <>
      {inline ? words : <p className="nb-text">{words}</p>}
      {!printed && <Tap way={way} step={step} />}
    </>
  );
}

function Words({ way: { by, dial, text, app } }: { way: Way }) {
  const number = <bdi dir="ltr">{dial}</bdi>;
  const typed = text && (
    <strong className={styles.typed}>
      <bdi dir="ltr">{text}</bdi>
    </strong>
  );
  switch (by) {
    case 'key_sequence':
      return (
        <>
          <Trans>Tippen Sie am Telefon diese Tasten, dann auf „Anrufen“:</Trans>{' '}
          <Keys dial={dial ?? ''} />
        </>
      );
    case 'text_message':
      return (
        <Trans>
          Schicken Sie eine SMS an {number} mit dem Text {typed}
        </Trans>
      );
    case 'hotline':
      return typed ? (
        <Trans>
          Rufen Sie {number} an. Wenn Sie gefragt werden, tippen Sie {typed}
        </Trans>
      ) : (
        <Trans>Rufen Sie {number} an.</Trans>
      );
    case 'app':
      return typed ? (
        <Trans>
          Öffnen Sie die App „{app}“. Tippen Sie dort {typed}
        </Trans>
      ) : (
        <Trans>Sehen Sie in der App „{app}“ nach.</Trans>
      );
  }
}

/** Seen as it is typed; heard key by key, as nobody can follow „Stern-einhunderteins". */
function Keys({ dial }: { dial: string }) {
  const { t } = useLingui();
  const names: Record<string, string> = { '*': t`Stern`, '#': t`Raute` };
  const heard = keysOf(dial).map((key) => names[key] ?? key);
  return (
    <strong className={styles.dial} data-testid="voucher-dial">
      <bdi dir="ltr" aria-hidden="true">
        {dial}
      </bdi>
      <span className="nb-sr-only">{heard.join(' ')}</span>
    </strong>
  );
}

function Tap({ way: { by, dial, text }, step }: { way: Way; step: string }) {
  if (!dial) return null;
  const href = by === 'text_message' ? smsLink(dial, text ?? '') : telLink(dial);
  return (
    <div>
      <ButtonAnchor href={href} variant={by === 'key_sequence' ? 'primary' : 'secondary'}>
        {by === 'text_message' ? <Trans>SMS vorbereiten</Trans> : <Trans>Jetzt wählen</Trans>}
        <span className="nb-sr-only">: {step}</span>
      </ButtonAnchor>
    </div>
  );
}
