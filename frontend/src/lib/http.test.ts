import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { problem } from '@/test/problems';
import { server } from '@/test/server';

import { Http, mayRetry, publicHttp } from './http';
import { isProblem, NetworkError, ProblemError } from './problem';
import { Session } from './session';

const renewed = (token: string) => HttpResponse.json({ access_token: token, expires_in: 600 });

describe('Http', () => {
  it('sends language, version and key, and drops empty query values', async () => {
    document.documentElement.lang = 'en';
    server.use(
      http.post('*/api/x', ({ request }) =>
        HttpResponse.json({
          url: new URL(request.url).search,
          language: request.headers.get('Accept-Language'),
          match: request.headers.get('If-Match'),
          key: request.headers.get('Idempotency-Key'),
        }),
      ),
    );
    const answer = await publicHttp.post(
      '/api/x',
      {},
      {
        query: { a: 1, b: null, c: '' },
        ifMatch: 3,
        idempotencyKey: 'k',
      },
    );
    expect(answer).toEqual({ url: '?a=1', language: 'en', match: '"3"', key: 'k' });
  });

  it('renews a refused token once and repeats the request', async () => {
    const tokens: (string | null)[] = [];
    server.use(
      http.post('*/refresh', () => renewed('new')),
      http.get('*/api/x', ({ request }) => {
        tokens.push(request.headers.get('Authorization'));
        return tokens.length === 1
          ? problem(401, 'token-expired')
          : HttpResponse.json({ ok: true });
      }),
    );
    const session = new Session({ name: 'test', refreshPath: '/refresh' });
    session.start({ access_token: 'old', expires_in: 600 });
    await expect(new Http(session).get('/api/x')).resolves.toEqual({ ok: true });
    expect(tokens).toEqual(['Bearer old', 'Bearer new']);
  });

  it('turns a refusal into ProblemError, whatever its shape', async () => {
    server.use(
      http.get('*/api/a', () => problem(409, 'slot-taken')),
      http.get('*/api/b', () => new HttpResponse('<html>', { status: 502 })),
    );
    await expect(publicHttp.get('/api/a')).rejects.toMatchObject({ slug: 'slot-taken' });
    await expect(publicHttp.get('/api/b')).rejects.toMatchObject({ slug: 'service-unavailable' });
  });

  it('repeats a keyed request whose answer was lost, with the same key', async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/api/x', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({});
      }),
    );
    await publicHttp.post('/api/x', {}, { idempotencyKey: 'k' });
    expect(keys).toEqual(['k', 'k']);
  });

  it('does not repeat what has no key', async () => {
    let calls = 0;
    server.use(http.post('*/api/x', () => ((calls += 1), HttpResponse.error())));
    await expect(publicHttp.post('/api/x')).rejects.toBeInstanceOf(NetworkError);
    expect(calls).toBe(1);
  });
});

describe('Session', () => {
  it('asks once for many callers', async () => {
    let calls = 0;
    server.use(http.post('*/refresh', () => ((calls += 1), renewed('t'))));
    const session = new Session({ name: 'test', refreshPath: '/refresh' });
    await expect(Promise.all([session.token(), session.token()])).resolves.toEqual(['t', 't']);
    expect(calls).toBe(1);
  });

  it('forgets the token when the service says that it is over', async () => {
    server.use(http.post('*/refresh', () => problem(401, 'session-ended')));
    const session = new Session({ name: 'test', refreshPath: '/refresh' });
    session.start({ access_token: 'dying', expires_in: 1 });
    await expect(session.token()).rejects.toMatchObject({ slug: 'session-ended' });
    expect(session.current).toBeNull();
  });
});

describe('mayRetry', () => {
  it('repeats what may pass, twice, and never a refusal', () => {
    const refused = new ProblemError({ type: '/problems/x', title: '', status: 409 });
    const away = new ProblemError({ type: '/problems/x', title: '', status: 503 });
    expect(mayRetry(0, new NetworkError('offline'))).toBe(true);
    expect(mayRetry(1, away)).toBe(true);
    expect(mayRetry(2, away)).toBe(false);
    expect(mayRetry(0, refused)).toBe(false);
    expect(isProblem(refused, 'x')).toBe(true);
    expect(isProblem(refused, 'y')).toBe(false);
  });
});
