import type { components } from '@/api/generated/media_gateway';

type Profile = components['schemas']['Entry']['profile_default'];

/** The network as far as a browser tells of it: Chromium on phones; nobody else names the type. */
interface Network {
  saveData?: boolean;
  type?: string;
}

/**
 * The profile that a client's device begins with. Whoever has no voucher pays for their data all the
 * same: Standard takes six times as much as Sparsam, so it is for networks that are known to cost
 * nothing by the megabyte, and for computers without a touch screen that name none. In the talk it can be changed.
 */
export function startProfile(offered: Profile): Profile {
  if (offered !== 'standard') return offered;
  const { saveData, type } = (navigator as { connection?: Network }).connection ?? {};
  if (saveData) return 'sparsam';
  const isFree = type
    ? type === 'wifi' || type === 'ethernet'
    : !matchMedia('(any-pointer: coarse)').matches;
  return isFree ? 'standard' : 'sparsam';
}
