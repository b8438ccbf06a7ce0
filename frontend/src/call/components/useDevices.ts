import { useEffect, useState } from 'react';

export interface NamedDevice {
  kind: MediaDeviceKind;
  id: string;
  name: string;
}

/**
 * The devices that the browser names; anew when one is plugged in, and when `key` changes. It
 * names none before the person allowed one, and loudspeakers only where it can switch them.
 */
export function useDevices(key: string): NamedDevice[] {
  const [devices, setDevices] = useState<NamedDevice[]>([]);
  useEffect(() => {
    if (!('mediaDevices' in navigator)) return undefined;
    const { mediaDevices } = navigator;
    let isGone = false;
    const list = () =>
      void mediaDevices.enumerateDevices().then(
        (found) => isGone || setDevices(found.filter(isChoosable).map(describe)),
        () => undefined,
      );
    list();
    mediaDevices.addEventListener('devicechange', list);
    return () => {
      isGone = true;
      mediaDevices.removeEventListener('devicechange', list);
    };
  }, [key]);
  return devices;
}

const isChoosable = ({ kind, deviceId, label }: MediaDeviceInfo) =>
  deviceId !== '' &&
  label !== '' &&
  (kind !== 'audiooutput' || 'setSinkId' in HTMLMediaElement.prototype);

const describe = ({ kind, deviceId, label }: MediaDeviceInfo): NamedDevice => ({
  kind,
  id: deviceId,
  name: label,
});
