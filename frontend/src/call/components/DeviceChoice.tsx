import { Trans, useLingui } from '@lingui/react/macro';

import { SelectField } from '@/components/moreForms';

import type { CallState } from '../engine/state';
import { useDevices } from './useDevices';

export interface DeviceChoiceProps {
  state: CallState;
  onChoose: (kind: MediaDeviceKind, id: string) => void;
}

/** Which microphone, camera and, where the browser can, which loudspeaker. */
export function DeviceChoice({ state, onChoose }: DeviceChoiceProps) {
  const { t } = useLingui();
  // The browser names the devices once it was allowed to use one.
  const devices = useDevices(`${state.microphone} ${state.camera}`);
  const kinds: [MediaDeviceKind, string][] = [
    ['audioinput', t`Mikrofon`],
    ['videoinput', t`Kamera`],
    ['audiooutput', t`Lautsprecher`],
  ];
  const shown = kinds.filter(([kind]) => devices.some((device) => device.kind === kind));
  return (
    <>
      {shown.map(([kind, label]) => {
        const found = devices.filter((device) => device.kind === kind);
        return (
          <SelectField
            key={kind}
            label={label}
            value={state.devices[kind] ?? found[0]?.id}
            onChange={({ target }) => onChoose(kind, target.value)}
          >
            {found.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        );
      })}
      {shown.length === 0 && (
        <p className="nb-soft">
          <Trans>
            Schalten Sie Mikrofon oder Kamera ein. Dann können Sie hier ein anderes Gerät wählen.
          </Trans>
        </p>
      )}
    </>
  );
}
