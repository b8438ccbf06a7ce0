import type { components } from '@/api/generated/consent';
import { publicHttp } from '@/lib/http';
import { readProblem } from '@/lib/problem';

export type OpenedCopy = components['schemas']['OpenedCopy'];
export type Form = 'pdf' | 'json';

const BASE = '/api/consent/v1/data-copies';
/** Making a PDF may wait for others, and for a process that has just been started. */
const PATIENCE_MS = 60_000;

/** What is in the copy; address and code go in the body, never in an address. */
export const openCopy = (link: string, code: string) =>
  publicHttp.post<OpenedCopy>(`${BASE}/open`, { link, code });

export async function fetchCopy(link: string, code: string, form: Form): Promise<Blob> {
  const response = await publicHttp.fetch(`${BASE}/file`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ link, code, form }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw await readProblem(response);
  return response.blob();
}
