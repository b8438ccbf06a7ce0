export type DeviceKind = 'camera' | 'microphone';

/** Why a camera or microphone cannot be used. */
export interface DeviceTrouble {
  device: DeviceKind;
  reason: 'denied' | 'missing' | 'in-use' | 'insecure' | 'unknown';
}

/** Reads what getUserMedia threw; browsers differ in the names. */
export function deviceTrouble(device: DeviceKind, error: unknown): DeviceTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
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
      // Browsers hide cameras from pages that came over plain http.
      return { device, reason: 'mediaDevices' in navigator ? 'unknown' : 'insecure' };
  }
}
