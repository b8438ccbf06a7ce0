import type { components } from '@/api/generated/media_gateway';
import type { Http } from '@/lib/http';

type Schemas = components['schemas'];
/** A permission to join one room, good for minutes; never stored. */
export type Grant = Schemas['GrantRead'];
export type Profile = Grant['profile_default'];
export type Codec = Grant['video_codec'];
export type UsageReport = Schemas['UsageReport'];
export type UsageAnswer = Schemas['UsageRead'];
/** What the vouchers in a talk allow everybody in it. */
export type Allowance = Schemas['AllowanceRead'];
export type Step = Allowance['step'];

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
