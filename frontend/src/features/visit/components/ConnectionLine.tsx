import { Trans, useLingui } from '@lingui/react/macro';

import { Button } from '@/components/Button';

import { useConnectionCheck } from '../hooks/useConnectionCheck';
import { CheckLine } from './CheckLine';

export function ConnectionLine() {
  const { t } = useLingui();
  const { connection, again } = useConnectionCheck();
  const texts = {
    checking: t`Wir prüfen …`,
    good: t`Die Verbindung ist gut.`,
    slow: t`Die Verbindung ist langsam. Ein kleines Bild oder nur Ton geht.`,
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
