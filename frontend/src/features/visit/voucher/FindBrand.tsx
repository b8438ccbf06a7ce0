import { Trans } from '@lingui/react/macro';

import { ButtonAnchor } from '@/components/Button';
import { telLink } from '@/domain/vouchers/dialling';

import styles from './BrandQuestion.module.css';

const BALANCE = '*100#';

/** Where the name of a SIM card's brand is to be found; the surest way first. */
export function FindBrand() {
  return (
    <section aria-labelledby="find-brand" className="nb-stack">
      <h3 id="find-brand">
        <Trans>So finden Sie die Marke heraus</Trans>
      </h3>
      <ol className={styles.ways}>
        <li>
          <Trans>
            Sehen Sie auf die Plastikkarte, in der die SIM-Karte war. Dort steht der Name der Marke.
          </Trans>
        </li>
        <li>
          <Trans>
            Haben Sie eine App, in der Sie Guthaben aufladen? Sie heißt meist wie die Marke.
          </Trans>
        </li>
        <li>
          <Trans>
            Oder Sie tippen am Telefon <bdi dir="ltr">{BALANCE}</bdi>. Bei vielen Marken kommt eine
            Nachricht mit dem Guthaben. Darin steht oft auch der Name.
          </Trans>
          <div>
            <ButtonAnchor href={telLink(BALANCE)} variant="tertiary">
              <Trans>
                <bdi dir="ltr">{BALANCE}</bdi> wählen
              </Trans>
            </ButtonAnchor>
          </div>
        </li>
      </ol>
      <p className="nb-text">
        <Trans>Sie finden es nicht? Rufen Sie uns an. Die Nummer steht unten.</Trans>
      </p>
    </section>
  );
}
