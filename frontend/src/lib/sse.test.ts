import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';

import { problem } from '@/test/problems';
import { server } from '@/test/server';

import { publicHttp } from './http';
import { openEventStream, type ServerEvent } from './sse';

const stream = (body: string) =>
  new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });

describe('openEventStream', () => {
  it('comes back after the stream ended and says which event it saw last', async () => {
    const seen: (string | null)[] = [];
    server.use(
      http.get('*/events', ({ request }) => {
        seen.push(request.headers.get('Last-Event-ID'));
        return stream(seen.length === 1 ? 'id: 41\ndata: one\n\n' : 'id: 42\ndata: two\n\n');
      }),
    );
    const events: string[] = [];
    const stop = openEventStream({
      http: publicHttp,
      path: '/events',
      onEvent: ({ data }) => events.push(data),
    });
    await vi.waitFor(() => expect(events).toContain('two'), { timeout: 3_000 });
    stop();
    expect(seen.slice(0, 2)).toEqual([null, '41']);
  });

  it('reads events whose pieces end anywhere, and skips comments', async () => {
    const pieces = [
      ': ping\n\nid: 7\nevent: adm',
      'itted\r\ndata: {"a":\r',
      '\ndata: "ä"}\n\ndata: x\n\n',
    ];
    server.use(
      http.get('*/events', () => {
        const bytes = new TextEncoder().encode(pieces.join(''));
        const body = new ReadableStream<Uint8Array>({
          start(out) {
            // Byte by byte: an umlaut is cut in two as well.
            for (const byte of bytes) out.enqueue(Uint8Array.of(byte));
          },
        });
        return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
      }),
    );
    const events: ServerEvent[] = [];
    const stop = openEventStream({
      http: publicHttp,
      path: '/events',
      onEvent: (event) => events.push(event),
    });
    await vi.waitFor(() => expect(events).toHaveLength(2));
    stop();
    expect(events).toEqual([
      { event: 'admitted', data: '{"a":\n"ä"}' },
      { event: 'message', data: 'x' },
    ]);
  });

  it('counts as open while a stream that ended in good order is opened again', async () => {
    let tries = 0;
    server.use(
      http.get('*/events', () => ((tries += 1), stream(`retry: 20\n\ndata: ${tries}\n\n`))),
    );
    const open: boolean[] = [];
    const stop = openEventStream({
      http: publicHttp,
      path: '/events',
      onEvent: vi.fn(),
      onOpen: (is) => open.push(is),
    });
    await vi.waitFor(() => expect(tries).toBeGreaterThan(3), { timeout: 3_000 });
    stop();
    expect(open).not.toContain(false);
  });

  it('stays away as long as the service asks when a newer page took its place', async () => {
    let tries = 0;
    server.use(
      http.get('*/events', () => ((tries += 1), stream('retry: 1000\n\nretry: 60000\n\n'))),
    );
    const open: boolean[] = [];
    const stop = openEventStream({
      http: publicHttp,
      path: '/events',
      onEvent: vi.fn(),
      onOpen: (is) => open.push(is),
    });
    await vi.waitFor(() => expect(open).toEqual([true, false]));
    stop();
    expect(tries).toBe(1);
  });

  it('heeds what the device says of its network, though the old stream still seems open', async () => {
    let tries = 0;
    server.use(
      http.get('*/events', () => {
        tries += 1;
        // Nothing ends it: the line that it came over is gone, and says no word of it.
        const body = new ReadableStream<Uint8Array>({
          start: (out) => out.enqueue(new TextEncoder().encode(`data: ${tries}\n\n`)),
        });
        return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
      }),
    );
    const [events, open]: [string[], boolean[]] = [[], []];
    const stop = openEventStream({
      http: publicHttp,
      path: '/events',
      onEvent: ({ data }) => events.push(data),
      onOpen: (is) => open.push(is),
    });
    await vi.waitFor(() => expect(events).toEqual(['1']));
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(events).toEqual(['1', '2']));
    expect(open).toEqual([true, true]);
    window.dispatchEvent(new Event('offline'));
    await vi.waitFor(() => expect(open).toEqual([true, true, false]));
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(events).toEqual(['1', '2', '3']));
    stop();
    window.dispatchEvent(new Event('online'));
    expect(tries).toBe(3);
  });

  it('says that the line is away when it cannot be opened again', async () => {
    let tries = 0;
    server.use(
      http.get('*/events', () =>
        ++tries === 1 ? stream('retry: 10\n\ndata: one\n\n') : HttpResponse.error(),
      ),
    );
    const open: boolean[] = [];
    const stop = openEventStream({
      http: publicHttp,
      path: '/events',
      onEvent: vi.fn(),
      onOpen: (is) => open.push(is),
    });
    await vi.waitFor(() => expect(open).toEqual([true, false]));
    stop();
  });

  it('gives up when the service refuses for good', async () => {
    let tries = 0;
    server.use(http.get('*/events', () => ((tries += 1), problem(410, 'talk-over'))));
    const onRefused = vi.fn();
    openEventStream({ http: publicHttp, path: '/events', onEvent: vi.fn(), onRefused });
    await vi.waitFor(() => expect(onRefused).toHaveBeenCalledOnce());
    expect(onRefused.mock.calls[0]?.[0]).toMatchObject({ slug: 'talk-over' });
    expect(tries).toBe(1);
  });
});
