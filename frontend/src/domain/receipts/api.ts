import type { components } from '@/api/generated/consent';
import { publicHttp, type Http } from '@/lib/http';
import { readProblem } from '@/lib/problem';
import { visitHttp } from '@/lib/visitSession';

export type OwnReceipts = components['schemas']['OwnReceipts'];
export type ReceiptLine = components['schemas']['ReceiptLine'];
export type ReceiptKey = components['schemas']['ReceiptKeyRead'];
export type SealCheck = components['schemas']['SealCheck'];
export type Verdict = SealCheck['verdict'];
export type Form = 'pdf' | 'json';

const BASE = '/api/consent/v1';
/** Making a PDF may wait for others, and for a process that has just been started. */
const PATIENCE_MS = 60_000;

/** A person's receipts, wherever the page got the right to see them from. */
export interface ReceiptSource {
  key: readonly string[];
  list(signal?: AbortSignal): Promise<OwnReceipts>;
  file(receiptId: string, form: Form): Promise<Blob>;
}

/** The receipts of who visits. */
export const visitReceipts = (appointmentId: string): ReceiptSource => {
  const path = `${BASE}/appointments/${appointmentId}/receipts`;
  return {
    key: ['visit', 'receipts', appointmentId],
    list: (signal) => visitHttp.get<OwnReceipts>(path, { signal }),
    file: (receiptId, form) => read(visitHttp, `${path}/${receiptId}/${form}`, {}),
  };
};

/** The receipts that a receipt's link opens; the secret goes in the body, never in an address. */
export const linkedReceipts = (link: string): ReceiptSource => ({
  key: ['receipts', 'by-link'],
  list: (signal) => publicHttp.post<OwnReceipts>(`${BASE}/receipts/open`, { link }, { signal }),
  file: (receipt_id, form) =>
    read(publicHttp, `${BASE}/receipts/file`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ link, receipt_id, form }),
    }),
});

/** Again changes nothing, so a lost answer is simply asked for again. */
export const withdrawByLink = (link: string) =>
  publicHttp.post<OwnReceipts>(`${BASE}/receipts/withdraw`, { link });

export const receiptKeys = () =>
  publicHttp.get<components['schemas']['ReceiptKeys']>(`${BASE}/receipts/keys`);

export const checkPdf = (file: Blob) =>
  publicHttp.call<SealCheck>('POST', `${BASE}/receipts/check`, {
    body: file,
    headers: { 'Content-Type': 'application/pdf' },
    timeoutMs: PATIENCE_MS,
  });

async function read(http: Http, path: string, init: RequestInit): Promise<Blob> {
  const response = await http.fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw await readProblem(response);
  return response.blob();
}
