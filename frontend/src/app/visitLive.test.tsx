import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import type { LiveEvent } from '@/api/live';
import { clock } from '@/lib/clock';
import { visitSession } from '@/lib/visitSession';
import { keepVisit } from '@/lib/visitTab';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { appointment, office, openVisit, serveEntry } from '@/test/visit';

/* What a page says while it is open: what the live channel tells, and the server's time. */

const MINUTE = 60_000;
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

// The call's code is big, and the first who waits loads it ahead where nothing is cached yet.
beforeAll(() => import('@/call/CallRoom'), 60_000);

afterEach(() => {
  visitSession.clear();
  keepVisit('');
  clock.reset();
  vi.useRealTimers();
});

const snapshot = (change: Partial<LiveEvent> = {}): LiveEvent =>
  ({
    type: 'snapshot',
    at: new Date().toISOString(),
    server_time: new Date().toISOString(),
    revision: 3,
    appointment: { starts_at: appointment().starts_at },
    call_state: 'open',
    adviser_presence: 'away',
    office_told_at: null,
    reason: null,
    participants: [],
    ...change,
  }) as LiveEvent;

/** A stream that begins with a snapshot, and that the service may end. */
function serveEndingStream() {
  const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  server.use(
    http.get('*/events', () => {
      const first = snapshot();
      const text = `event: ${first.type}\ndata: ${JSON.stringify(first)}\n\n`;
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => {
          streams.push(stream);
          stream.enqueue(new TextEncoder().encode(text));
        },
      });
      return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  return { streams };
}

/** A stream that begins with a snapshot; what the returned function is given follows. */
function serveStream(first: LiveEvent = snapshot()) {
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const frame = (event: LiveEvent) =>
    new TextEncoder().encode(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  server.use(
    http.get('*/events', () => {
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => {
          streams.add(stream);
          stream.enqueue(frame(first));
        },
      });
      return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  return (told: Partial<LiveEvent>) =>
    act(async () => {
      await waitFor(() => expect(streams.size).toBeGreaterThan(0));
      for (const stream of streams)
        stream.enqueue(frame({ at: new Date().toISOString(), ...told } as LiveEvent));
    });
}

describe('the waiting room', () => {
  /** What may be said of an adviser, and in which state alone. */
  const said = {
    away: /ist noch nicht da/,
    signed_in: /ist angemeldet und kann sehen, dass Sie da sind/,
    in_another_call: /ist noch in einem anderen Gespräch/,
    in_call: /ist schon da/,
  };
  /** Nobody knows what somebody will do, and when. */
  const promises = /gleich|bald|holt Sie|holen Sie|freut sich|weiß, dass/;
  const live = () =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(' ');

  async function waitWith(first: LiveEvent, starts_at = inMinutes(5)) {
    openVisit({ appointment: appointment({ starts_at }), consent: { state: 'given' } });
    serveEntry('waiting');
    const tell = serveStream(first);
    await renderApp('/t/warteraum');
    await heading('Sie sind im Warteraum');
    return tell;
  }

  it.each(Object.keys(said) as (keyof typeof said)[])(
    'says of an adviser who is %s only that, on time and late',
    async (adviser_presence) => {
      for (const starts_at of [inMinutes(5), inMinutes(-6)]) {
        await waitWith(snapshot({ adviser_presence }), starts_at);
        await waitFor(() => expect(live()).toMatch(said[adviser_presence]));
        for (const [other, words] of Object.entries(said))
          if (other !== adviser_presence) expect(live()).not.toMatch(words);
        expect(screen.getByRole('main').textContent).not.toMatch(promises);
        // Nothing is to be proven before somebody is late, and nobody "was" there who still is.
        const isLate = starts_at < new Date().toISOString() && adviser_presence !== 'in_call';
        const proof = screen.queryByRole('link', { name: /^Bestätigung/ });
        expect(proof?.textContent ?? null).toBe(isLate ? 'Bestätigung: Sie sind da' : null);
        cleanup();
      }
    },
  );

  it('follows the adviser: from another talk, to the list, into the room, and away', async () => {
    const tell = await waitWith(snapshot({ adviser_presence: 'in_another_call' }));
    await waitFor(() => expect(live()).toMatch(said.in_another_call));
    for (const presence of ['signed_in', 'in_call', 'away', 'in_another_call'] as const) {
      await tell({ type: 'adviser_presence', presence });
      await waitFor(() => expect(live()).toMatch(said[presence]));
    }
  });

  it('says nothing of an adviser who is somewhere this page does not know yet', async () => {
    const tell = await waitWith(snapshot({ adviser_presence: 'in_call' }));
    await waitFor(() => expect(live()).toMatch(said.in_call));
    await tell({ type: 'adviser_presence', presence: 'on_the_stairs' as 'away' });
    await waitFor(() => expect(live()).toMatch(/^Sie sind da\./));
    for (const words of Object.values(said)) expect(live()).not.toMatch(words);
  });

  it('says why somebody is out of the talk, and what to do, until they are let in again', async () => {
    const own = { participant_id: 'p', part: 'client', since: new Date().toISOString() } as const;
    const why = /Ihr Gerät hat zu viel auf einmal gesendet/;
    const tell = await waitWith(snapshot({ adviser_presence: 'in_call' }));
    for (const other of [
      { ...own, type: 'left', state: 'left', reason: 'sent_back' },
      { ...own, type: 'left', state: 'left', reason: 'exceeded_limits', participant_id: null },
    ] as const) {
      await tell(other);
      await tell({ type: 'adviser_presence', presence: 'away' });
      await waitFor(() => expect(live()).toMatch(said.away));
      expect(screen.queryByText(why)).toBeNull();
      await tell({ type: 'adviser_presence', presence: 'in_call' });
      await waitFor(() => expect(live()).toMatch(said.in_call));
    }
    await tell({ ...own, type: 'left', state: 'left', reason: 'exceeded_limits' });
    expect(await screen.findByText(why)).toHaveTextContent(/laden Sie diese Seite neu/);
    expect(screen.getByRole('alert')).toHaveTextContent('Ihre Verbindung wurde getrennt');
    // That they wait again, as the page asked for at once, takes nothing back of it.
    await tell({ ...own, type: 'waiting', state: 'waiting', reason: 'exceeded_limits' });
    expect(screen.getByText(why)).toBeVisible();
    await tell({ ...own, type: 'admitted', state: 'admitted' });
    await waitFor(() => expect(screen.queryByText(why)).toBeNull());
  });

  it.each([
    ['was put out', 'exceeded_limits', true],
    ['only waits', null, false],
  ] as const)('says after a reload why somebody waits again: who %s', async (_, reason, told) => {
    await waitWith(snapshot({ adviser_presence: 'in_call', state: 'waiting', reason }));
    const why = /Ihr Gerät hat zu viel auf einmal gesendet/;
    await waitFor(() => expect(live()).toMatch(said.in_call));
    expect(screen.queryAllByText(why)).toHaveLength(told ? 1 : 0);
  });

  it('offers the telephone five minutes late, and says that the office was told when it was', async () => {
    openVisit({
      appointment: appointment({ starts_at: inMinutes(-6) }),
      consent: { state: 'given' },
    });
    serveEntry('waiting');
    const tell = serveStream();
    await renderApp('/t/warteraum');
    await screen.findByText('Es dauert länger als geplant');
    expect(screen.queryByText(/Wir haben dem Amt gesagt/)).toBeNull();
    await tell({ type: 'office_told' });
    await screen.findByText(/Wir haben dem Amt gesagt/);
  });
});

describe('every page', () => {
  it.each(['/t', '/t/technik', '/t/absagen'])(
    'says at once that the talk was moved and is with somebody else: %s',
    async (path) => {
      openVisit({ consent: { state: 'given' } });
      const tell = serveStream();
      const { user } = await renderApp(path);
      await screen.findByRole('heading', { level: 1 });
      await waitFor(() => expect(screen.queryByText(/Ihr Termin hat sich geändert/)).toBeNull());
      const moved = appointment({
        version: 4,
        revision: 4,
        starts_at: inMinutes(90),
        adviser: { id: 'adviser-2', display_name: 'Bo Neu' },
      });
      server.use(http.get('*/my/appointment', () => HttpResponse.json(moved)));
      await tell({ type: 'appointment_changed', revision: 4, appointment: moved as never });
      await screen.findByText('Ihr Termin hat sich geändert');
      expect(screen.getByText(/Sie sprechen jetzt mit/)).toHaveTextContent('Bo Neu');
      await user.click(screen.getByRole('button', { name: 'Verstanden' }));
      expect(screen.queryByText('Ihr Termin hat sich geändert')).toBeNull();
    },
  );

  it('leads in by itself when the talk is moved to now', async () => {
    openVisit({
      appointment: appointment({
        starts_at: inMinutes(60),
        waiting_room_opens_at: inMinutes(45),
      }),
      consent: { state: 'given' },
    });
    serveEntry('waiting');
    const tell = serveStream();
    await renderApp('/t/warteraum');
    await heading('Schön, dass Sie früh da sind!');
    const moved = appointment({ version: 4 });
    server.use(http.get('*/my/appointment', () => HttpResponse.json(moved)));
    await tell({ type: 'appointment_changed', revision: 4, appointment: moved as never });
    await heading('Sie sind im Warteraum');
  });
});

describe('a device whose clock is wrong', () => {
  it.each([-45, 45])('by %i minutes enters when the server says so', async (wrongBy) => {
    const opened = appointment();
    const early = appointment({ waiting_room_opens_at: inMinutes(30) });
    const date = new Date().toUTCString();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + wrongBy * MINUTE });
    const shown = { opened, early };
    for (const [name, title] of [
      ['early', 'Schön, dass Sie früh da sind!'],
      ['opened', 'Sie sind im Warteraum'],
    ] as const) {
      openVisit({ appointment: shown[name], consent: { state: 'given' } });
      serveEntry('waiting');
      server.use(
        http.get('*/my/appointment', () =>
          HttpResponse.json(shown[name], { headers: { Date: date } }),
        ),
      );
      const { unmount } = await renderApp('/t/warteraum');
      await heading(title);
      unmount();
    }
  });
});

describe('a link that is taken away while its page is open', () => {
  /** Its token is refused from now on, and the cookie gives this in place of a new one. */
  function takeAway(status: number, slug: string) {
    const revoked = () => problem(401, 'token-revoked');
    const asked: string[] = [];
    server.use(
      http.get('*/my/appointment', revoked),
      http.get('*/consents/me', revoked),
      http.post('*/participants', revoked),
      http.get('*/events', revoked),
      http.post('*/link-sessions/refresh', () => {
        asked.push('refresh');
        return problem(status, slug, { office_id: office.id });
      }),
    );
    return asked;
  }

  it.each([
    [410, 'link-replaced', 'Es gibt einen neueren Link'],
    [410, 'link-cancelled', 'Dieser Termin ist abgesagt'],
    [401, 'session-ended', 'Bitte öffnen Sie Ihren Link noch einmal'],
  ])('%i %s is said at once, for the live channel ends', async (status, slug, title) => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('waiting');
    // The service ends it; the page comes back, and is refused.
    const { streams } = serveEndingStream();
    await renderApp('/t/warteraum');
    await heading('Sie sind im Warteraum');
    const asked = takeAway(status, slug);
    act(() => streams.forEach((stream) => stream.close()));
    await heading(title);
    expect(await screen.findByRole('link', { name: office.phone })).toBeVisible();
    expect(asked).toEqual(['refresh']);
  });

  it('is said whatever the person does next', async () => {
    openVisit();
    const { user } = await renderApp('/t/einwilligung');
    const agree = await screen.findByRole('button', { name: 'Ich bin einverstanden' });
    takeAway(410, 'link-replaced');
    server.use(http.post('*/consents', () => problem(401, 'token-revoked')));
    await user.click(agree);
    await heading('Es gibt einen neueren Link');
  });

  it('leaves the page of a cancelled talk, which says more and asks no more', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    openVisit({ appointment: appointment({ state: 'cancelled' }) });
    const { streams } = serveEndingStream();
    await renderApp('/t');
    const title = await screen.findByRole('heading', { level: 1 });
    const words = title.textContent;
    const asked = takeAway(410, 'link-cancelled');
    act(() => streams.forEach((stream) => stream.close()));
    await waitFor(() => expect(asked).toEqual(['refresh']));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words);
    // Left open for an afternoon: every question would cost prepaid data, and no answer can come.
    for (let hour = 0; hour < 4; hour += 1)
      await act(() => vi.advanceTimersByTimeAsync(60 * MINUTE));
    expect(asked).toEqual(['refresh']);
  });

  it('opens again with the new link', async () => {
    openVisit();
    const { history } = await renderApp('/t');
    await heading('Ihr Gespräch mit Jana Beispiel');
    act(() => visitSession.clear(null));
    openVisit();
    act(() => history.push('/t/absagen'));
    await heading('Möchten Sie den Termin absagen?');
    expect(visitSession.refusal).toBeNull();
  });
});

it('opens in the language that was booked', async () => {
  openVisit({ appointment: appointment({ language: 'de-x-leicht' }) });
  await renderApp('/t');
  await screen.findByText(/Hier steht alles Wichtige/);
  expect(document.documentElement.lang).toBe('de-x-leicht');
});

describe('a tab of a browser with two visits', () => {
  const people = { a: 'Kim Eltern', b: 'Sam Kind' };

  it('asks whose it is, with the names, and keeps the answer', async () => {
    const child = appointment({ id: 'appointment-b', person: { display_name: people.b } });
    openVisit({ appointment: child });
    visitSession.clear();
    keepVisit('');
    const handles: (string | null)[] = [];
    server.use(
      http.post('*/link-sessions/refresh', ({ request }) => {
        const handle = request.headers.get('X-Nahbar-Visit');
        handles.push(handle);
        if (!handle)
          return problem(409, 'several-visits', { visits: [{ visit: 'a' }, { visit: 'b' }] });
        return HttpResponse.json({
          access_token: handle,
          expires_in: 600,
          visit: handle,
          person_id: handle,
          appointment_id: `appointment-${handle}`,
          office_id: office.id,
        });
      }),
      http.get('*/my/appointment', ({ request }) => {
        const who = request.headers.get('Authorization')?.endsWith('a') ? 'a' : 'b';
        return HttpResponse.json(
          appointment({ id: `appointment-${who}`, person: { display_name: people[who] } }),
        );
      }),
    );
    const { user } = await renderApp('/t/absagen');
    await heading('Welcher Termin ist es?');
    expect(await screen.findByText(people.a)).toBeVisible();
    const [, second] = await screen.findAllByRole('button', { name: 'Diesen Termin öffnen' });
    if (second) await user.click(second);
    await heading('Möchten Sie den Termin absagen?');
    expect(screen.getByText(people.b)).toBeVisible();
    expect(handles.at(-1)).toBe('b');
  });
});

describe('the code of a letter', () => {
  it('opens the visit, however it was typed; a wrong one can be typed again', async () => {
    openVisit();
    visitSession.clear();
    const sent: unknown[] = [];
    server.use(
      http.post('*/link-sessions', async ({ request }) => {
        sent.push(await request.json());
        if (sent.length === 1) return problem(404, 'code-unknown');
        return HttpResponse.json({
          access_token: 't',
          expires_in: 600,
          visit: 'v',
          appointment_id: 'appointment-1',
          office_id: office.id,
        });
      }),
    );
    const { user } = await renderApp('/t/code');
    const field = await screen.findByRole('textbox', { name: 'Ihr Code' });
    await user.type(field, 'abcdefgh');
    await user.click(screen.getByRole('button', { name: 'Weiter' }));
    expect(sent).toEqual([]);
    await user.type(field, 'jkmn');
    expect(field).toHaveValue('ABCD-EFGH-JKMN');
    await user.click(screen.getByRole('button', { name: 'Weiter' }));
    await screen.findByText('Diesen Code kennen wir nicht');
    await user.click(screen.getByRole('button', { name: 'Weiter' }));
    await heading(/Ihr Gespräch mit/);
    expect(sent.at(-1)).toEqual({ code: 'ABCD-EFGH-JKMN' });
  });
});
