import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';

import { problem } from '@/test/problems';
import { server } from '@/test/server';

import { publicHttp } from './http';
import { EventParser, openEventStream, type ServerEvent } from './sse';

function parse(...chunks: string[]): ServerEvent[] {
  const events: ServerEvent[] = [];
  const parser = new EventParser((event) => events.push(event));
  for (const chunk of chunks) parser.push(chunk);
  return events;
}

describe('EventParser', () => {
  it('reads event, id and data over several lines', () => {
    expect(parse('id: 7\nevent: admitted\ndata: {"a":\ndata: 1}\n\n')).toEqual([
      { id: '7', event: 'admitted', data: '{"a":\n1}' },
    ]);
  });

  it('takes chunks that end anywhere, even between \\r and \\n', () => {
    expect(parse('event: wait', 'ing\r', '\ndata: x\r\n', '\r\n')).toEqual([
      { id: null, event: 'waiting', data: 'x' },
    ]);
  });

  it('skips comments and events without data', () => {
    expect(parse(': ping\n\nevent: nothing\n\ndata: x\n\n')).toEqual([
      { id: null, event: 'message', data: 'x' },
    ]);
  });
});

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
