import type { components } from '@/api/generated/media_gateway';
import type { Http } from '@/lib/http';
import { openEventStream, type ServerEvent } from '@/lib/sse';

type Schemas = components['schemas'];
/** A permission to join one room, good for minutes; never stored. */
export type Grant = Schemas['GrantRead'];
export type Profile = Grant['profile_default'];
export type UsageReport = Schemas['UsageReport'];
export type UsageAnswer = Schemas['UsageRead'];

/** What media_gateway tells about a call; `data` differs per event. */
export interface CallEvent {
  event:
    | 'snapshot'
    | 'waiting'
    | 'admitted'
    | 'left'
    | 'barred'
    | 'room_changed'
    | 'ended'
    | 'usage'
    | (string & {});
  data: Record<string, unknown>;
}

const base = (appointmentId: string) => `/api/media/v1/appointments/${appointmentId}`;

export const fetchGrant = (http: Http, appointmentId: string) =>
  http.post<Grant>(`${base(appointmentId)}/grants`, {}, { timeoutMs: 10_000 });

export const reportUsage = (
  http: Http,
  appointmentId: string,
  report: UsageReport,
  keepalive = false,
) =>
  http.post<UsageAnswer>(`${base(appointmentId)}/usage`, report, { timeoutMs: 8_000, keepalive });

export const tellLeft = (http: Http, appointmentId: string) =>
  http.post<unknown>(`${base(appointmentId)}/leave`);

/** Follows a call's events until the returned function is called. */
export function followCall(
  http: Http,
  appointmentId: string,
  handlers: {
    onEvent: (event: CallEvent) => void;
    onOpen?: (open: boolean) => void;
    onRefused?: (error: Error) => void;
  },
): () => void {
  return openEventStream({
    http,
    path: `${base(appointmentId)}/events`,
    onEvent: (event) => handlers.onEvent({ event: event.event, data: parse(event) }),
    ...(handlers.onOpen && { onOpen: handlers.onOpen }),
    ...(handlers.onRefused && { onRefused: handlers.onRefused }),
  });
}

function parse({ data }: ServerEvent): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
