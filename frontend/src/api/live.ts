import { clock } from '@/lib/clock';
import type { Http } from '@/lib/http';
import { openEventStream, type ServerEvent } from '@/lib/sse';

import type { components } from './generated/media_gateway';

type Schemas = components['schemas'];
type Part = Schemas['Entry']['part'];
type PersonState = Schemas['Entry']['state'];

/** What the service says of the appointment; names are not in it. */
export interface LiveAppointment {
  state: string;
  channel: string;
  starts_at: string;
  ends_at: string;
  opens_at: string;
  closes_at: string;
  adviser_id: string;
}

/** Where the appointment's adviser is: in this call, somewhere in the product, or neither. */
export type AdviserPresence = 'in_call' | 'signed_in' | 'away';

interface Moment {
  at: string;
}
/** Somebody in the waiting room or the talk. People from a link hear of the adviser without an id. */
interface PersonMoment extends Moment {
  participant_id: string | null;
  part: Part;
  state: PersonState;
  since: string;
}

/** One event of a talk's stream, as media_gateway tells it; `type` says which. */
export type LiveEvent =
  | (Moment & {
      type: 'snapshot';
      server_time: string;
      revision: number;
      appointment: LiveAppointment;
      call_state: 'open' | 'ended';
      participant_id: string | null;
      state: PersonState | null;
      adviser_presence: AdviserPresence;
      voucher_state: string | null;
      office_told_at: string | null;
      participants: Schemas['ParticipantRead'][];
    })
  | (Moment & { type: 'appointment_changed'; revision: number; appointment: LiveAppointment })
  | (Moment & { type: 'adviser_presence'; presence: AdviserPresence })
  | (Moment & { type: 'voucher_changed'; state: string | null })
  | (PersonMoment & { type: 'waiting' | 'admitted' | 'left' | 'barred' })
  | (Moment & { type: 'room_changed'; reason: string })
  | (Moment & { type: 'ended'; reason: string })
  | (Moment & { type: 'reopened' })
  | (Moment & { type: 'office_told' })
  | (PersonMoment & { type: 'usage'; charged_bytes: number; bytes_limit: number | null });

export type LiveListener = (event: LiveEvent) => void;
/** Lets somebody hear a stream that is open already; returns what ends it. */
export type Follow = (listener: LiveListener) => () => void;

/** Follows a talk's events until the returned function is called. */
export function followTalk(
  http: Http,
  appointmentId: string,
  handlers: {
    onEvent: LiveListener;
    onOpen?: (open: boolean) => void;
    onRefused?: (error: Error) => void;
  },
): () => void {
  return openEventStream({
    http,
    path: `/api/media/v1/appointments/${appointmentId}/events`,
    onEvent: (told) => {
      const event = read(told);
      if (!event) return;
      clock.hearEvent(event.type === 'snapshot' ? event.server_time : event.at);
      handlers.onEvent(event);
    },
    ...(handlers.onOpen && { onOpen: handlers.onOpen }),
    ...(handlers.onRefused && { onRefused: handlers.onRefused }),
  });
}

/** The service is trusted for the shape, as everywhere; what is no object is no event. */
function read({ event, data }: ServerEvent): LiveEvent | null {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null) return null;
    return { type: event, ...value } as LiveEvent;
  } catch {
    return null;
  }
}
