import type { ReceiptKey, Verdict } from '@/domain/receipts/api';
import type { Presence } from '@/domain/receipts/presence';

/** What a signed receipt states; the whole is in receipt.schema.json of the service. */
export interface ReceiptStatement {
  schema_version: 'nahbar-receipt-1';
  issued_at: string;
  notice: { title: string; version: number };
  events: { event_state: 'given' | 'withdrawn' | 'withdrawal_carried_out'; event_time: string }[];
}

/** What a signed confirmation of presence states. */
export interface PresenceStatement extends Presence {
  schema_version: 'nahbar-presence-1';
  issued_at: string;
}

export type Statement = ReceiptStatement | PresenceStatement;

export interface Checked {
  verdict: Verdict;
  statement?: Statement;
}

/** What each kind of signature is put under; one never passes for the other. */
const VERSIONS: Record<string, Statement['schema_version']> = {
  'nahbar-receipt+jws': 'nahbar-receipt-1',
  'nahbar-presence+jws': 'nahbar-presence-1',
};
const HOUR = 3_600_000;

/**
 * Checks signed JSON here in the browser, as strictly as the service's own check: canonical, by one
 * of the published keys, and in the time in which that key signed. Nothing leaves the device.
 */
export async function checkJson(text: string, keys: readonly ReceiptKey[]): Promise<Checked> {
  const raw = text.replace(/[\r\n]+$/, '');
  if (!raw.startsWith('{')) return { verdict: 'not_a_receipt' };
  const signed = parse(raw);
  if (signed === undefined) return { verdict: raw.endsWith('}') ? 'changed' : 'shortened' };
  if (!isSigned(signed)) return { verdict: 'not_a_receipt' };
  const { payload, protected: header, signature } = signed;
  const bytes = [payload, header, signature].map(decode);
  const canonical = JSON.stringify({ payload, protected: header, signature });
  const [content, head, seal] = bytes;
  if (canonical !== raw || !content || !head || !seal) return { verdict: 'changed' };
  const named = parse(utf8(head)) as Record<string, unknown> | undefined;
  const version = VERSIONS[String(named?.['typ'])];
  if (!version || named?.['alg'] !== 'ES256') return { verdict: 'changed' };
  const key = keys.find(({ kid }) => kid === named['kid']);
  if (!key) return { verdict: 'other_key' };
  if (seal.length < 64) return { verdict: 'shortened' };
  if (!(await fits(key, seal, new TextEncoder().encode(`${header}.${payload}`))))
    return { verdict: 'changed' };
  const statement = parse(utf8(content)) as Statement;
  if (statement.schema_version !== version) return { verdict: 'not_a_receipt' };
  return isInTime(statement.issued_at, key)
    ? { verdict: 'genuine', statement }
    : { verdict: 'out_of_time' };
}

async function fits(key: ReceiptKey, seal: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>) {
  const { kty, crv, x, y } = key;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const imported = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, [
    'verify',
  ]);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, seal, data);
}

function isInTime(issuedAt: string, key: ReceiptKey): boolean {
  const at = Date.parse(issuedAt);
  if (at < Date.parse(key.seals_from) - HOUR) return false;
  return key.seals_until === null || at <= Date.parse(key.seals_until) + HOUR;
}

function isSigned(value: unknown): value is Record<'payload' | 'protected' | 'signature', string> {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(value).sort().join();
  return (
    names === 'payload,protected,signature' &&
    Object.values(value).every((member) => typeof member === 'string')
  );
}

/** Base64url as it is written, or null for letters that carry no bits of their own. */
function decode(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    const again = btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    return again === text ? Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
