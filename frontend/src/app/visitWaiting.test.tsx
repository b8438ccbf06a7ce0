import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { keepVisit } from '@/lib/visitTab';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { appointment, office, openVisit, serveEntry } from '@/test/visit';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const phoneLink = () => screen.findByRole('link', { name: office.phone });

// The call's code is big, and the first to ask for it waits long where nothing is cached yet.
beforeAll(() => import('@/call/CallRoom'), 60_000);

afterEach(() => {
  visitSession.clear();
  keepVisit('');
});

/** The consent cannot be asked for, until the returned function is called. */
function loseConsent(): () => void {
  let lost = true;
  server.use(
    http.get('*/consents/me', () => (lost ? problem(503, 'service-unavailable') : undefined)),
  );
  return () => (lost = false);
}

/** The event streams that are open now; what the returned function is given reaches all. */
function serveEvents() {
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  server.use(
    http.get('*/events', () => {
      let mine: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => void streams.add((mine = stream)),
        cancel: () => void streams.delete(mine),
      });
      return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  return (event: string) => {
    const bytes = new TextEncoder().encode(`event: ${event}\ndata: {}\n\n`);
    for (const stream of streams) stream.enqueue(bytes);
    return streams.size;
  };
}

describe('who waits', () => {
  it('is not told that they are expected before the service knows of them', async () => {
    openVisit({ consent: { state: 'given' } });
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((told) => {
      serveEntry('waiting');
      server.use(
        http.post('*/participants', async () => {
          told();
          await new Promise<void>((resolve) => (answer = resolve));
        }),
      );
    });
    await renderApp('/t/warteraum');
    await asked;
    expect(screen.queryByText(/Sie sind da|dass Sie da sind/)).toBeNull();
    answer();
    await heading('Sie sind im Warteraum');
  });

  it('was at the door all the same, and can prove it', async () => {
    openVisit({ consent: { state: 'given' } });
    loseConsent();
    server.use(http.post('*/participants', () => problem(503, 'consent-unknown')));
    await renderApp('/t/warteraum');
    await heading('Wir kommen gerade nicht durch');
    expect(await screen.findByRole('link', { name: 'Bestätigung: Sie waren da' })).toBeVisible();
  });

  it('is offered no proof where nobody saw them', async () => {
    openVisit({ consent: { state: 'given' } });
    server.use(http.post('*/participants', () => problem(503, 'service-unavailable')));
    await renderApp('/t/warteraum');
    await heading('Wir kommen gerade nicht durch');
    expect(screen.queryByRole('link', { name: 'Bestätigung: Sie waren da' })).toBeNull();
  });

  it('hears that nobody could be told, while the consent cannot be asked for', async () => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('waiting');
    const find = loseConsent();
    const { user } = await renderApp('/t/warteraum');
    await heading('Wir kommen gerade nicht durch');
    expect(await phoneLink()).toBeVisible();
    expect(screen.queryByText(/Sie sind da|dass Sie da sind/)).toBeNull();
    find();
    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
    await heading('Sie sind im Warteraum');
  });
});

describe('the sound that calls who waits', () => {
  const promise = 'Sie hören dann einen Ton.';
  const tapForSound = () => screen.findByRole('button', { name: 'Ton einschalten' });

  /** A browser that plays sound only after a tap, as all do. */
  class SilentContext {
    state = 'suspended';
    resume() {
      this.state = 'running';
      return Promise.resolve();
    }
  }

  beforeEach(() => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('waiting');
  });

  afterEach(() => void vi.unstubAllGlobals());

  it('is spoken of only once the browser will play it', async () => {
    vi.stubGlobal('AudioContext', SilentContext);
    const { user } = await renderApp('/t/warteraum');
    await heading('Sie sind im Warteraum');
    expect(screen.queryByText(promise, { exact: false })).toBeNull();
    const button = await tapForSound();
    expect(screen.queryByText(promise, { exact: false })).toBeNull();
    await user.click(button);
    expect(await screen.findByText(promise, { exact: false })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ton einschalten' })).toBeNull();
  });

  it('is not spoken of where the browser has none', async () => {
    await renderApp('/t/warteraum');
    await heading('Sie sind im Warteraum');
    await screen.findByText(/Lassen Sie diese Seite einfach offen/);
    expect(screen.queryByText(promise, { exact: false })).toBeNull();
  });
});

describe('who hung up and waits again', () => {
  it('is called in as before', async () => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('waiting');
    await renderApp('/t/warteraum', ({ visit }) => visit.dispatch({ type: 'hung-up' }));
    await heading('Sie sind im Warteraum');
    serveEntry('admitted');
    act(() => void window.dispatchEvent(new Event('online')));
    await heading('Sie sind dran!');
  });
});

describe('who waits while their line goes', () => {
  it('is told as soon as the device notices, though the stream of events still seems open', async () => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('waiting');
    const tell = serveEvents();
    await renderApp('/t/warteraum');
    await heading('Sie sind im Warteraum');
    await waitFor(() => expect(tell('usage')).toBe(1));
    server.use(http.post('*/participants', () => problem(503, 'service-unavailable')));
    act(() => void window.dispatchEvent(new Event('offline')));
    // Sooner than the next question that comes by itself.
    await screen.findByText('Wir kommen gerade nicht durch', {}, { timeout: 3_000 });
    expect(await phoneLink()).toBeVisible();
    serveEntry('waiting');
    act(() => void window.dispatchEvent(new Event('online')));
    await screen.findByText('Sie sind im Warteraum', {}, { timeout: 3_000 });
  });
});

describe('who has hung up', () => {
  it('is led into the talk again by a tap, never by the way back', async () => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('admitted');
    const { user } = await renderApp('/t/warteraum', ({ visit }) =>
      visit.dispatch({ type: 'hung-up' }),
    );
    await heading('Sie haben aufgelegt');
    await user.click(screen.getByRole('link', { name: 'Zurück ins Gespräch' }));
    await heading('Sie sind dran!');
  });
});

describe('who looks at another page while they wait', () => {
  const countEntries = () => {
    const entered = vi.fn();
    server.use(http.post('*/participants', () => entered() as undefined));
    return entered;
  };

  it.each([
    ['Kamera und Ton ausprobieren', 'Klappen Bild und Ton?'],
    ['Mein Gutschein', 'Ihr Gutschein für das Gespräch'],
  ])('is called in from „%s"', async (link, title) => {
    openVisit({
      appointment: appointment({ voucher_state: 'issued' }),
      consent: { state: 'given' },
    });
    server.use(http.get('*/my/voucher', () => problem(404, 'voucher-none')));
    serveEntry('waiting');
    const push = serveEvents();
    const { user } = await renderApp('/t/warteraum');
    await user.click(await screen.findByRole('link', { name: link }));
    await heading(title);
    serveEntry('admitted');
    // Again, because the stream may not be open yet.
    await waitFor(() => {
      act(() => void push('admitted'));
      expect(screen.getByRole('heading', { level: 1, name: 'Sie sind dran!' })).toBeVisible();
    });
  });

  it('tries the devices in peace who has not entered yet', async () => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('admitted');
    const entered = countEntries();
    await renderApp('/t/technik');
    await heading('Klappen Bild und Ton?');
    await screen.findByRole('link', { name: 'In den Warteraum' });
    expect(await phoneLink()).toBeVisible();
    expect(entered).not.toHaveBeenCalled();
  });

  it('is not called in once more who was in already', async () => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('admitted');
    const { history } = await renderApp('/t/warteraum');
    await heading('Sie sind dran!');
    const entered = countEntries();
    act(() => history.push('/t/technik'));
    await heading('Klappen Bild und Ton?');
    expect(await phoneLink()).toBeVisible();
    expect(history.location.pathname).toBe('/t/technik');
    expect(entered).not.toHaveBeenCalled();
  });
});

describe('who was sent back to the waiting room', () => {
  it('waits there, and is not called in by what was true before', async () => {
    // A talk of its own: what another test joined ahead stays for a moment, and goes on asking.
    openVisit({ appointment: appointment({ id: 'sent-back' }), consent: { state: 'given' } });
    serveEntry('admitted');
    server.use(
      http.post('*/appointments/sent-back/grants', () => {
        // Asked again, the service takes its time.
        server.use(http.post('*/participants', () => new Promise<undefined>(() => undefined)));
        return problem(403, 'not-admitted');
      }),
    );
    const { history } = await renderApp('/t/gespraech');
    await heading('Sie sind im Warteraum');
    expect(history.location.pathname).toBe('/t/warteraum');
  });
});

describe('who withdraws', () => {
  it('can try again or call while the consent cannot be asked for', async () => {
    openVisit({ consent: { state: 'given' } });
    const find = loseConsent();
    const { user } = await renderApp('/t/widerruf');
    await heading('Wir kommen gerade nicht durch');
    expect(await phoneLink()).toBeVisible();
    find();
    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
    await heading('Einwilligung widerrufen?');
  });

  it('did so when they confirmed it in the call, whatever else cannot be asked', async () => {
    openVisit({ consent: { state: 'given' } });
    loseConsent();
    server.use(
      http.post('*/consents/withdraw', () =>
        HttpResponse.json({ state: 'withdrawn', carried_out_at: '2026-01-01T00:00:00Z' }),
      ),
    );
    await renderApp('/t/widerruf', ({ visit }) => visit.dispatch({ type: 'withdrew' }));
    expect(await screen.findByText('Erledigt. Bild und Ton sind aus.')).toBeVisible();
  });
});
