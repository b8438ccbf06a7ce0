import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { request, type APIRequestContext, type APIResponse } from '@playwright/test';

interface Demo {
  base_url: string;
  office_id: string;
  accounts: Record<string, { id: string; email: string; password: string }>;
  machine_client: { client_id: string; client_secret: string };
}

const path = process.env['NAHBAR_DEMO'];
if (!path) throw new Error('NAHBAR_DEMO is not set: run these tests with `make e2e`');
const demo = JSON.parse(readFileSync(path, 'utf8')) as Demo;

/** The running product that NAHBAR_DEMO names. */
export const product = {
  baseUrl: demo.base_url,
  officeId: demo.office_id,
  accounts: demo.accounts,
};

/** The demo account with this role. */
export function account(role: string) {
  const found = product.accounts[role];
  if (!found) throw new Error(`no demo account for ${role}`);
  return found;
}

export interface Adviser {
  id: string;
  name: string;
  email: string;
  password: string;
}

/** The REST API as one signed-in principal sees it; every answer must be a success. */
export class Api {
  private constructor(
    private readonly http: APIRequestContext,
    readonly token: string,
  ) {}

  static async as(account: { email: string; password: string }): Promise<Api> {
    const http = await request.newContext({ baseURL: product.baseUrl, ignoreHTTPSErrors: true });
    const { email, password } = account;
    const answer = await http.post('/api/identity/v1/sessions', { data: { email, password } });
    const { access_token } = await read<{ access_token: string }>(answer);
    return new Api(http, access_token);
  }

  static role(role: string): Promise<Api> {
    return Api.as(account(role));
  }

  static async fromLink(url: string): Promise<Api> {
    const http = await request.newContext({ baseURL: product.baseUrl, ignoreHTTPSErrors: true });
    const secret = new URL(url).hash.slice(1);
    const answer = await http.post('/api/identity/v1/link-sessions', { data: { secret } });
    const { access_token } = await read<{ access_token: string }>(answer);
    return new Api(http, access_token);
  }

  /** A service of the product, with the secret of the running copy, which lies beside its demo.json. */
  static async service(name: string, audience: string): Promise<Api> {
    const http = await request.newContext({ baseURL: product.baseUrl, ignoreHTTPSErrors: true });
    const secrets = JSON.parse(readFileSync(join(dirname(path ?? ''), 'secrets.json'), 'utf8')) as {
      client_secrets: Record<string, string>;
    };
    const basic = Buffer.from(`${name}:${secrets.client_secrets[name]}`).toString('base64');
    const answer = await http.post('/api/identity/v1/token', {
      headers: { authorization: `Basic ${basic}` },
      form: { grant_type: 'client_credentials', audience },
    });
    const { access_token } = await read<{ access_token: string }>(answer);
    return new Api(http, access_token);
  }

  async get<T>(url: string): Promise<T> {
    return read<T>(await this.http.get(url, { headers: this.headers() }));
  }

  async post<T>(url: string, data: object = {}, headers: Record<string, string> = {}): Promise<T> {
    return read<T>(await this.tryPost(url, data, headers));
  }

  /** POST and give whatever came back. */
  tryPost(url: string, data: object = {}, headers: Record<string, string> = {}) {
    const sent = { ...this.headers(), 'idempotency-key': randomUUID(), ...headers };
    return this.http.post(url, { headers: sent, data });
  }

  async put(url: string, data: object): Promise<void> {
    const before = await this.http.get(url, { headers: this.headers() });
    const match = before.headers()['etag'];
    const headers = { ...this.headers(), ...(match && { 'if-match': match }) };
    await read(await this.http.put(url, { headers, data }));
  }

  async patch(url: string, data: object): Promise<void> {
    const before = await this.http.get(url, { headers: this.headers() });
    const headers = { ...this.headers(), 'if-match': before.headers()['etag'] ?? '' };
    await read(await this.http.patch(url, { headers, data }));
  }

  /** Change something: reads its ETag first. */
  async act<T>(resource: string, action: string, data: object = {}): Promise<T> {
    const before = await this.http.get(resource, { headers: this.headers() });
    const match = before.headers()['etag'] ?? '';
    return this.post<T>(`${resource}/${action}`, data, { 'if-match': match });
  }

  private headers() {
    return { authorization: `Bearer ${this.token}`, 'accept-language': 'de' };
  }
}

async function read<T>(answer: APIResponse): Promise<T> {
  if (!answer.ok()) {
    throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
  }
  const text = await answer.text();
  return (text ? JSON.parse(text) : null) as T;
}

/** An adviser of the test's own, at work round the clock, so that tests never meet in a calendar. */
export async function createAdviser(called?: string): Promise<Adviser> {
  const admin = await Api.role('admin');
  const tag = randomUUID().slice(0, 8);
  const [email, password] = [`adviser-${tag}@demo.nahbar.example`, randomUUID()];
  const name = called ?? `Toni Test ${tag.slice(0, 3)}`;
  const { account, invitation } = await admin.post<{
    account: { id: string };
    invitation: { secret: string };
  }>('/api/identity/v1/accounts', {
    email,
    display_name: name,
    roles: [`adviser@${product.officeId}`],
  });
  await admin.post('/api/identity/v1/invitations/accept', { secret: invitation.secret, password });
  const { id } = account;
  await admin.post('/api/appointments/v1/advisers', {
    id,
    office_id: product.officeId,
    display_name: name,
  });
  const items = [...Array(7).keys()].map((weekday) => ({
    weekday,
    starts: '00:00',
    ends: '24:00',
  }));
  await admin.put(`/api/appointments/v1/advisers/${id}/working-hours`, { items });
  const own = await Api.as({ email, password });
  await own.put('/api/appointments/v1/advisers/me/video-opt-in', { opted_in: true });
  return { id, name, email, password };
}

/** Why a link does not open, as identity says it; 'open' when it does. */
export const refusalOf = (url: string): Promise<string> =>
  Api.fromLink(url).then(() => 'open', String);

/**
 * A link to a talk with a life of its own (milliseconds from now), made as appointments makes
 * them: a talk that was over a day ago cannot be booked.
 */
export async function createLink(
  talk: BookedTalk,
  { validFrom = 0, expires }: { validFrom?: number; expires: number },
): Promise<string> {
  const moment = (ms: number) => new Date(Date.now() + ms).toISOString();
  const appointments = await Api.service('appointments', 'identity');
  const { url } = await appointments.post<{ url: string }>('/api/identity/v1/links', {
    appointment_id: talk.appointmentId,
    office_id: product.officeId,
    person_id: randomUUID(),
    part: 'client',
    expires_at: moment(expires),
    made_by: { kind: 'staff', id: talk.adviser.id },
    ...(validFrom > 0 && { valid_from: moment(validFrom) }),
  });
  return url;
}

export interface TalkWishes {
  voucher?: boolean;
  /** Milliseconds from now. */
  startsIn?: number;
  adviserName?: string;
}

export interface BookedTalk {
  adviser: Adviser;
  api: Api;
  appointmentId: string;
  url: string;
}

interface Slots {
  items: { starts_at: string; adviser_id: string }[];
}

/** A topic that may be talked about by video, and the adviser's next free time for it. */
export async function nextFreeTime(api: Api, adviser: Adviser, startsIn = 0) {
  const office = product.officeId;
  const topics = await api.get<{ items: { id: string; channels: string[] }[] }>(
    `/api/appointments/v1/topics?office_id=${office}`,
  );
  const topic = topics.items.find(({ channels }) => channels.includes('video'));
  const from = Date.now() + startsIn;
  const range = `from=${new Date(from).toISOString()}&to=${new Date(from + 7_200_000).toISOString()}`;
  const slots = await api.get<Slots>(
    `/api/appointments/v1/slots?office_id=${office}&topic_id=${topic?.id}&channel=video` +
      `&adviser_id=${adviser.id}&${range}&limit=1`,
  );
  return { topic_id: topic?.id, starts_at: slots.items[0]?.starts_at };
}

interface BrandOutlook {
  brand_id: string;
  available: boolean;
  megabytes: number | null;
}

/** The brand whose codes hold least: of the demo, the one that sells data alone. */
export async function brandInStock(api: Api, startsAt = ''): Promise<string | undefined> {
  const { voucher } = await api.get<{ voucher: { brands: BrandOutlook[] } }>(
    `/api/allowance/v1/forecasts?minutes=45&office_id=${product.officeId}&starts_at=${startsAt}`,
  );
  const there = voucher.brands.filter(({ available }) => available);
  there.sort((one, other) => (one.megabytes ?? 0) - (other.megabytes ?? 0));
  return there[0]?.brand_id;
}

/** Book the next free video talk of a new adviser by REST, for tests about what comes after. */
export async function createTalk({
  voucher = false,
  startsIn = 0,
  adviserName,
}: TalkWishes = {}): Promise<BookedTalk> {
  const adviser = await createAdviser(adviserName);
  const api = await Api.as(adviser);
  const time = await nextFreeTime(api, adviser, startsIn);
  const brand = voucher && (await brandInStock(api, time.starts_at));
  const appointment = await api.post<{ id: string }>('/api/appointments/v1/appointments', {
    ...time,
    office_id: product.officeId,
    channel: 'video',
    adviser_id: adviser.id,
    client: { display_name: 'Kim Beispiel', language: 'de' },
    voucher_requested: voucher,
    ...(brand && { voucher_brand_id: brand }),
  });
  const resource = `/api/appointments/v1/appointments/${appointment.id}`;
  const { url } = await api.post<{ url: string }>(`${resource}/link`);
  return { adviser, api, appointmentId: appointment.id, url };
}

/** A talk that the client has consented to. */
export async function agreedTalk(wishes: TalkWishes = {}): Promise<BookedTalk> {
  const talk = await createTalk(wishes);
  await consent(await Api.fromLink(talk.url), talk.appointmentId);
  return talk;
}

/** Give consent by REST as whoever the API is signed in as. */
export async function consent(api: Api, appointmentId: string): Promise<void> {
  const resource = `/api/consent/v1/appointments/${appointmentId}`;
  const text = await api.get<{ declaration_id: string; text_sha256: string; locale: string }>(
    `${resource}/declaration`,
  );
  const { declaration_id, text_sha256, locale } = text;
  await api.post(`${resource}/consents`, { declaration_id, text_sha256, locale });
}

/** A talk whose client has been let in: both have consented, and the call can be joined. */
export async function openTalk(wishes: TalkWishes = {}): Promise<BookedTalk> {
  const talk = await createTalk(wishes);
  const client = await Api.fromLink(talk.url);
  const resource = `/api/media/v1/appointments/${talk.appointmentId}`;
  for (const api of [client, talk.api]) await consent(api, talk.appointmentId);
  const { participant_id } = await client.post<{ participant_id: string }>(
    `${resource}/participants`,
  );
  await talk.api.post(`${resource}/participants`);
  await talk.api.post(`${resource}/participants/${participant_id}/admit`);
  return talk;
}
