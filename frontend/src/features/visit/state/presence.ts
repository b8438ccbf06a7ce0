import type { AdviserPresence } from '@/api/live';
import type { RemoteState } from '@/call';

/** So long after the start the office is told as well (media_gateway's `call.unattended`). */
export const LATE_AFTER_MS = 5 * 60_000;

/** The booked time is a while ago and the adviser is not in the talk: offer the telephone. */
export const isLate = (presence: AdviserPresence | null, startsAt: number, now: number): boolean =>
  presence !== 'in_call' && now >= startsAt + LATE_AFTER_MS;

/**
 * Where the adviser is while their picture is not there; never that they are not when they are. What
 * a newer service says, and this page does not know, is not known.
 */
export function whereIsAdviser(presence: AdviserPresence | null): RemoteState {
  switch (presence) {
    case 'in_call':
      return 'coming';
    case 'in_another_call':
    case 'signed_in':
    case 'away':
      return 'away';
    default:
      return 'unknown';
  }
}
