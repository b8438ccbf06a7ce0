import { cleanup, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CallRoomProps } from '@/call/CallRoom';
import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

import type { OwnConsent } from './api/consent';

/* What becomes of the adviser's own consent; the talk itself is tested beside its engine. */

vi.mock('@/call', () => ({
  ControlButton: () => null,
  preloadCall: () => undefined,
  CallRoom: ({ onWithdraw, onLeave, onExcess, aside }: CallRoomProps) => (
    <>
      {aside}
      <button type="button" onClick={() => onExcess?.('c', 'call-1')}>
        170 Pakete
      </button>
      <button type="button" onClick={onWithdraw}>
        Ja, widerrufen
      </button>
      <button type="button" onClick={onLeave}>
        Auflegen
      </button>
    </>
  ),
}));

const path = '/app/termine/appointment-1/gespraech';
const withdrawn = (change: Partial<OwnConsent> = {}): OwnConsent => ({
  state: 'withdrawn',
  withdrawn_at: '2026-08-03T12:40:00Z',
  carried_out_at: null,
  ...change,
});
const events = (...told: unknown[]) =>
  new HttpResponse(
    told.map((data) => `event: snapshot\ndata: ${JSON.stringify(data)}\n\n`).join(''),
    {
      headers: { 'Content-Type': 'text/event-stream' },
    },
  );
let consent: OwnConsent;

beforeEach(() => {
  openStaff('adviser');
  consent = { state: 'given', withdrawn_at: null, carried_out_at: null };
  server.use(
    http.get('*/appointments/v1/appointments/:id', () => HttpResponse.json(createAppointment())),
    http.get('*/consents/me', () => HttpResponse.json(consent)),
    http.post('*/participants', () =>
      HttpResponse.json({ participant_id: 'a', state: 'admitted', profile_default: 'sparsam' }),
    ),
    http.get('*/appointments/appointment-1/events', () =>
      events({
        call_state: 'open',
        appointment: { ends_at: '2026-08-03T13:00:00Z', closes_at: '2026-08-03T14:00:00Z' },
        participants: [{ participant_id: 'c', part: 'client', state: 'admitted', since: 't' }],
      }),
    ),
    http.get('*/appointments/appointment-1/usage', () => HttpResponse.json({ items: [] })),
  );
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

describe('the withdrawal of an adviser in the talk', () => {
  it('says when it was not stored, offers no talk meanwhile, and can be sent again', async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/consents/withdraw', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        if (keys.length === 1) return problem(503, 'service-unavailable');
        consent = withdrawn({ carried_out_at: '2026-08-03T12:40:01Z' });
        return HttpResponse.json(consent);
      }),
    );
    const { user } = await renderApp(path);
    await user.click(await screen.findByRole('button', { name: 'Ja, widerrufen' }));
    expect(await screen.findByText('title of service-unavailable')).toBeInTheDocument();
    expect(screen.getByText(/Ihr Widerruf ist aber noch nicht gespeichert/)).toBeInTheDocument();
    expect(screen.queryByText(/Sie haben aufgelegt/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Wieder verbinden' })).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
    expect(
      await screen.findByRole('heading', { name: 'Sie haben Ihre Einwilligung widerrufen' }),
    ).toBeInTheDocument();
    expect(keys[1]).toBe(keys[0]);
  });

  it('is waited for in sight: nobody is told that they hung up', async () => {
    let answer: (response: Response) => void = () => undefined;
    server.use(
      http.post('*/consents/withdraw', () => new Promise<Response>((done) => (answer = done))),
    );
    const { user } = await renderApp(path);
    await user.click(await screen.findByRole('button', { name: 'Ja, widerrufen' }));
    expect(await screen.findByText('Wir speichern Ihren Widerruf …')).toBeInTheDocument();
    expect(screen.queryByText(/Sie haben aufgelegt/)).not.toBeInTheDocument();
    await waitFor(() => answer(HttpResponse.json(withdrawn())));
  });

  it('shows by itself when the server has closed the talk', async () => {
    consent = withdrawn();
    await renderApp(path);
    expect(await screen.findByText(/Der Server schließt das Gespräch gerade/)).toBeInTheDocument();
    consent = withdrawn({ carried_out_at: '2026-08-03T12:40:01Z' });
    expect(await screen.findByText(/Das Video-Gespräch ist geschlossen/)).toBeInTheDocument();
  });
});

it('says after hanging up what can be done now, and which talk is next', async () => {
  const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const asked: URLSearchParams[] = [];
  const next = createAppointment({ id: 'appointment-2', starts_at: soon(60) });
  next.client = next.client && { ...next.client, display_name: 'Sam Nächst' };
  server.use(
    http.get('*/appointments/v1/appointments', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      const items = [
        createAppointment({ starts_at: soon(5) }),
        createAppointment({ id: 'off', starts_at: soon(20), state: 'cancelled' }),
        next,
      ];
      return HttpResponse.json({ items, next_cursor: null });
    }),
  );
  const { user } = await renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Auflegen' }));
  expect(await screen.findByText(/Das Gespräch ist noch offen/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ergebnis eintragen' })).toHaveAttribute(
    'href',
    '/app/termine/appointment-1/ergebnis',
  );
  expect(await screen.findByRole('link', { name: /Sam Nächst/ })).toHaveAttribute(
    'href',
    '/app/termine/appointment-2',
  );
  expect(asked[0]?.get('adviser_id')).toBe('adviser-1');
  expect(screen.queryByText(/Noch niemand im Warteraum/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Wieder verbinden' }));
  expect(await screen.findByRole('button', { name: 'Auflegen' })).toBeVisible();
});

describe('before anybody is seen', () => {
  const nobody = /Noch niemand im Warteraum/;
  const unknown = /Wir wissen gerade nicht, wer wartet/;

  it('says that nobody is there only once that was heard', async () => {
    const snapshot = {
      call_state: 'open',
      appointment: { ends_at: '2026-08-03T13:00:00Z', closes_at: '2026-08-03T14:00:00Z' },
      participants: [],
    };
    let speak: () => void = () => undefined;
    server.use(
      http.get('*/appointments/appointment-1/events', () => {
        const body = new ReadableStream<Uint8Array>({
          start: (stream) => {
            speak = () =>
              stream.enqueue(
                new TextEncoder().encode(`event: snapshot\ndata: ${JSON.stringify(snapshot)}\n\n`),
              );
          },
        });
        return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
      }),
    );
    await renderApp(path);
    expect(await screen.findByText(unknown)).toBeVisible();
    expect(screen.queryByText(nobody)).toBeNull();
    speak();
    expect(await screen.findByText(nobody)).toBeVisible();
    expect(screen.queryByText(unknown)).toBeNull();
  });

  it('says that it does not know while the stream cannot be opened', async () => {
    server.use(
      http.get('*/appointments/appointment-1/events', () => problem(503, 'service-unavailable')),
    );
    await renderApp(path);
    expect(await screen.findByText(unknown)).toBeVisible();
    expect(screen.queryByText(nobody)).toBeNull();
  });
});

describe('a client who was put out for sending too much', () => {
  const out = 'sendet zu viel auf einmal und wurde herausgenommen';
  const own = { participant_id: 'c', part: 'client', since: 't' };
  const stream = (...told: { type: string }[]) =>
    new HttpResponse(
      told.map((data) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`).join(''),
      { headers: { 'Content-Type': 'text/event-stream' } },
    );
  const begins = {
    type: 'snapshot',
    call_state: 'open',
    appointment: { ends_at: '2026-08-03T13:00:00Z', closes_at: '2026-08-03T14:00:00Z' },
    participants: [{ ...own, state: 'admitted' }],
  };

  it.each([
    ['has gone', [], 'ist nicht mehr da'],
    ['waits again', [{ ...own, type: 'waiting', reason: 'exceeded_limits' }], 'wartet'],
  ])('is told of with the reason while that person %s', async (_, then, state) => {
    const left = { ...own, type: 'left', reason: 'exceeded_limits' };
    server.use(
      http.get('*/appointments/appointment-1/events', () => stream(begins, left, ...then)),
    );
    await renderApp(path);
    const words = await screen.findByText(out);
    expect(words.closest('[role="status"]')).toHaveTextContent(state);
  });

  it('is reported once, and again as long as the service does not hear it', async () => {
    const heard: unknown[] = [];
    server.use(
      http.get('*/appointments/appointment-1/events', () => stream(begins)),
      http.post('*/participants/c/excess', async ({ request }) => {
        heard.push([await request.json(), request.headers.has('Idempotency-Key')]);
        if (heard.length === 1) return problem(503, 'service-unavailable');
        return HttpResponse.json({ ...own, state: 'left', reason: 'exceeded_limits' });
      }),
    );
    const { user } = await renderApp(path);
    const sends = await screen.findByRole('button', { name: '170 Pakete' });
    for (const count of [1, 2]) {
      // The page that failed to tell hears of it again with the next packets.
      await waitFor(async () => {
        await user.click(sends);
        expect(heard).toHaveLength(count);
      });
    }
    await user.click(sends);
    await user.click(sends);
    expect(heard).toEqual([
      [{ room_name: 'call-1' }, true],
      [{ room_name: 'call-1' }, true],
    ]);
  });

  it.each(['hung_up', 'lost', 'sent_back'])('is nobody who went otherwise: %s', async (reason) => {
    const left = { ...own, type: 'left', reason };
    server.use(http.get('*/appointments/appointment-1/events', () => stream(begins, left)));
    await renderApp(path);
    await screen.findByRole('heading', { name: 'Wer ist da' });
    await screen.findByText(/hat aufgelegt|abgerissen|ist nicht mehr da/);
    expect(screen.queryByText(out)).toBeNull();
  });
});
