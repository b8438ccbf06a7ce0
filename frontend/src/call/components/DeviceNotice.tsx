import { useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';

import type { CallTrouble } from '../engine/state';

/** Why a device is off that the person had turned on, and what to do. */
export function DeviceNotice({ trouble }: { trouble: CallTrouble }) {
  const { t } = useLingui();
  const camera = trouble.device === 'camera';
  const titles = {
    denied: camera ? t`Die Kamera ist nicht erlaubt` : t`Das Mikrofon ist nicht erlaubt`,
    missing: camera ? t`Wir finden keine Kamera` : t`Wir finden kein Mikrofon`,
    'in-use': camera
      ? t`Ein anderes Programm benutzt die Kamera`
      : t`Ein anderes Programm benutzt das Mikrofon`,
    insecure: t`Dieser Browser erlaubt hier keine Kamera`,
    stopped: camera ? t`Ihre Kamera ist ausgegangen` : t`Ihr Mikrofon ist ausgegangen`,
    unknown: camera ? t`Die Kamera geht nicht an` : t`Das Mikrofon geht nicht an`,
  };
  const advice = {
    denied: t`Tippen Sie oben neben der Adresse auf das Schloss und erlauben Sie es. Dann versuchen Sie es noch einmal.`,
    missing: t`Sie können trotzdem weitersprechen, zuhören oder im Chat schreiben.`,
    'in-use': t`Schließen Sie das andere Programm. Dann versuchen Sie es noch einmal.`,
    insecure: t`Öffnen Sie den Link bitte in einem anderen Browser.`,
    stopped: t`Ist das Gerät noch angeschlossen und erlaubt? Dann schalten Sie es wieder ein. Sie können auch im Chat schreiben.`,
    unknown: t`Versuchen Sie es noch einmal. Sie können auch im Chat schreiben.`,
  };
  return (
    <Alert tone="warning" title={titles[trouble.reason]} live>
      <p>{advice[trouble.reason]}</p>
    </Alert>
  );
}
