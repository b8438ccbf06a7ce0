import type { LiveEvent } from '@/api/live';

/** Whether a call has ended, and until when it could be opened again; null before that is known. */
export interface CallEnd {
  ended: boolean;
  closesAt: string | null;
}

export const unknownEnd: CallEnd = { ended: false, closesAt: null };

/** What is known after an event of the call's stream. */
export function endAfter(known: CallEnd, event: LiveEvent): CallEnd {
  switch (event.type) {
    case 'snapshot':
      return { ended: event.call_state === 'ended', closesAt: event.appointment.closes_at };
    case 'appointment_changed':
      return { ...known, closesAt: event.appointment.closes_at };
    case 'ended':
      // Moved, on another channel or cancelled: there is nothing to open again.
      return { ...known, ended: event.reason === 'adviser' || event.reason === 'time_over' };
    case 'reopened':
      return { ...known, ended: false };
    default:
      return known;
  }
}

/** An ended call can be opened again until its time is over (the server's, epoch milliseconds). */
export const canReopen = ({ ended, closesAt }: CallEnd, now: number): boolean =>
  ended && closesAt !== null && now < Date.parse(closesAt);
