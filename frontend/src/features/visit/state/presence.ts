import type { AdviserPresence } from '@/api/live';
import type { RemoteState } from '@/call';

/** What may be said of the adviser to somebody who waits. */
export interface Presence {
  /** `told`: signed in, and the waiting list in front of them has the person on it. */
  adviser: 'in_call' | 'told' | 'away' | 'unknown';
  /** The booked time is a while ago and the adviser is not in the talk: offer the telephone. */
  isLate: boolean;
}

/** So long after the start the office is told as well (media_gateway's `call.unattended`). */
export const LATE_AFTER_MS = 5 * 60_000;

/** Who is there and who is not, as far as it is known. */
export function presenceOf(
  presence: AdviserPresence | null,
  startsAt: number,
  now: number,
): Presence {
  const adviser = presence === null ? 'unknown' : presence === 'signed_in' ? 'told' : presence;
  return { adviser, isLate: adviser !== 'in_call' && now >= startsAt + LATE_AFTER_MS };
}

/** Where the adviser is while their picture is not there; never that they are not when they are. */
export function whereIsAdviser(presence: AdviserPresence | null): RemoteState {
  if (presence === null) return 'unknown';
  return presence === 'in_call' ? 'coming' : 'away';
}
