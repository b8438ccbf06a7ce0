export type DeviceKind = 'camera' | 'microphone';

/** Why a camera or microphone cannot be used. */
export interface DeviceTrouble {
  device: DeviceKind;
  reason: 'denied' | 'missing' | 'in-use' | 'insecure' | 'unknown';
}

/** Reads what getUserMedia threw; browsers differ in the names. */
export function deviceTrouble(device: DeviceKind, error: unknown): DeviceTrouble {
  if (!('mediaDevices' in navigator)) return { device, reason: 'insecure' };
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'PermissionDeniedError':
      return { device, reason: 'denied' };
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return { device, reason: 'missing' };
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return { device, reason: 'in-use' };
    default:
      return { device, reason: 'unknown' };
  }
}
