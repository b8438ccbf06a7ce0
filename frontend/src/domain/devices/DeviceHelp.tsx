import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { LockPicture } from '@/components/pictures/LockPicture';
import type { DeviceTrouble } from '@/lib/devices';

import styles from './DeviceHelp.module.css';

export interface DeviceHelpProps {
  troubles: DeviceTrouble[];
  /** The microphone is on, yet nothing is heard. */
  silent?: boolean;
  onRetry: () => void;
}

/** What is wrong with camera or microphone, and what to do, in steps. */
export default function DeviceHelp({ troubles, silent = false, onRetry }: DeviceHelpProps) {
  const { t } = useLingui();
  const reason = silent ? 'silent' : (troubles[0]?.reason ?? 'unknown');
  const onlyCamera = troubles.every(({ device }) => device === 'camera');
  const both = troubles.length > 1;
  const titles = {
    denied: both
      ? t`Kamera und Mikrofon sind nicht erlaubt`
      : onlyCamera
        ? t`Die Kamera ist nicht erlaubt`
        : t`Das Mikrofon ist nicht erlaubt`,
    missing: both
      ? t`Wir finden keine Kamera und kein Mikrofon`
      : onlyCamera
        ? t`Wir finden keine Kamera`
        : t`Wir finden kein Mikrofon`,
    'in-use': both
      ? t`Ein anderes Programm benutzt Kamera und Mikrofon`
      : onlyCamera
        ? t`Ein anderes Programm benutzt die Kamera`
        : t`Ein anderes Programm benutzt das Mikrofon`,
    insecure: t`Dieser Browser erlaubt hier keine Kamera`,
    unknown: t`Das hat nicht geklappt`,
    silent: t`Wir hören Sie noch nicht`,
  };
  return (
    <Alert tone="warning" title={titles[reason]} live>
      {reason === 'denied' && <LockPicture />}
      <ol className={styles.steps}>
        <Steps reason={reason} />
      </ol>
      <p>
        <Trans>Es geht auch ohne Kamera: Sie können zuhören, sprechen oder schreiben.</Trans>
      </p>
      <div>
        <Button variant="secondary" onClick={onRetry}>
          <Trans>Noch einmal versuchen</Trans>
        </Button>
      </div>
    </Alert>
  );
}

function Steps({ reason }: { reason: DeviceTrouble['reason'] | 'silent' }) {
  switch (reason) {
    case 'denied':
      return (
        <>
          <li>
            <Trans>Tippen Sie oben auf das Zeichen neben der Adresse.</Trans>
          </li>
          <li>
            <Trans>Stellen Sie Kamera und Mikrofon auf „Zulassen“.</Trans>
          </li>
          <li>
            <Trans>Tippen Sie hier auf „Noch einmal versuchen“.</Trans>
          </li>
        </>
      );
    case 'missing':
      return (
        <>
          <li>
            <Trans>Ist ein Kabel locker? Stecken Sie es fest ein.</Trans>
          </li>
          <li>
            <Trans>Oder öffnen Sie den Link auf Ihrem Handy.</Trans>
          </li>
        </>
      );
    case 'in-use':
      return (
        <>
          <li>
            <Trans>
              Schließen Sie andere Programme mit Video, zum Beispiel einen anderen Anruf.
            </Trans>
          </li>
          <li>
            <Trans>Tippen Sie hier auf „Noch einmal versuchen“.</Trans>
          </li>
        </>
      );
    case 'silent':
      return (
        <>
          <li>
            <Trans>Sprechen Sie etwas lauter, nah am Gerät.</Trans>
          </li>
          <li>
            <Trans>Ist am Kopfhörer oder Gerät ein Schalter auf „stumm“?</Trans>
          </li>
          <li>
            <Trans>Stecken Sie Kopfhörer aus und wieder ein.</Trans>
          </li>
        </>
      );
    default:
      return (
        <li>
          <Trans>
            Öffnen Sie den Link in einem anderen Browser, zum Beispiel Chrome, Firefox oder Safari.
          </Trans>
        </li>
      );
  }
}
