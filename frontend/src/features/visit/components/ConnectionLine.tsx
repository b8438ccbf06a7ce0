import { Trans, useLingui } from '@lingui/react/macro';

import { Button } from '@/components/Button';

import { useConnectionCheck } from '../hooks/useConnectionCheck';
import { CheckLine } from './CheckLine';

export function ConnectionLine() {
  const { t } = useLingui();
  const { connection, again } = useConnectionCheck();
  const texts = {
    checking: t`Wir prüfen …`,
    // What was asked is one answer, not a stream of pictures: nothing more is said of it.
    good: t`Wir erreichen den Video-Dienst. Er antwortet schnell.`,
    slow: t`Wir erreichen den Video-Dienst, aber er antwortet langsam. Vielleicht wird das Bild klein, oder es gibt nur Ton.`,
    offline: t`Kein Internet. Prüfen Sie WLAN oder mobile Daten.`,
    'no-media': t`Wir erreichen den Video-Dienst nicht. Sie können uns anrufen.`,
  };
  const state = connection === 'good' ? 'ok' : connection === 'checking' ? 'busy' : 'warning';
  return (
    <CheckLine state={state} title={t`Verbindung`} text={texts[connection]}>
      {state === 'warning' && (
        <span>
          <Button variant="tertiary" onClick={again}>
            <Trans>Noch einmal prüfen</Trans>
          </Button>
        </span>
      )}
    </CheckLine>
  );
}
