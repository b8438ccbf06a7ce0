import { clock } from '@/lib/clock';
import type { Http } from '@/lib/http';
import { openEventStream, type ServerEvent } from '@/lib/sse';

import type { components } from './generated/media_gateway';

type Schemas = components['schemas'];
/** One event of a talk's stream, as media_gateway tells it; `type` says which. */
export type LiveEvent = Schemas['CallStreamEvent'];
type Snapshot = Extract<LiveEvent, { type: 'snapshot' }>;
/** What the service says of the appointment; names are not in it. */
export type LiveAppointment = Snapshot['appointment'];
/** Where the appointment's adviser is, as far as the service knows; a newer one may say more. */
export type AdviserPresence = Snapshot['adviser_presence'];

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
