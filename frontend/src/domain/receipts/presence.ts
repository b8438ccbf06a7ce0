import type { components } from '@/api/generated/media_gateway';
import { publicHttp, type Http } from '@/lib/http';
import { readProblem } from '@/lib/problem';

import type { Form } from './api';

export type Presence = components['schemas']['PresenceRead'];
export type Seen = Presence['moments'][number]['what'];

const BASE = '/api/media/v1';
/** Making a PDF may wait for others, and for a process that has just been started. */
const PATIENCE_MS = 60_000;

/** What the server saw of who asks, at their own appointment. */
export const ownPresence = (http: Http, appointmentId: string, signal: AbortSignal) =>
  http.get<Presence>(`${BASE}/appointments/${appointmentId}/presence`, { signal });

/** The same as a file with the office's seal. */
export async function presenceFile(http: Http, appointmentId: string, form: Form): Promise<Blob> {
  const response = await http.fetch(`${BASE}/appointments/${appointmentId}/presence/${form}`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw await readProblem(response);
  return response.blob();
}

/** What a confirmation's code opens; it goes in the body, never in an address. */
export const presenceByCode = (code: string) =>
  publicHttp.post<Presence>(`${BASE}/presence/open`, { code });
