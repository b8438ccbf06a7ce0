import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeAll, it } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { keepVisit } from '@/lib/visitTab';
import { expectIsolated, turningName } from '@/test/isolated';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { appointment, openVisit, serveEntry } from '@/test/visit';

/* An adviser's name from right to left does not turn the words around it, on any page of a visit. */

// The call's code is big, and the first to ask for it waits long where nothing is cached yet.
beforeAll(() => import('@/call/CallRoom'), 60_000);

afterEach(() => {
  cleanup();
  visitSession.clear();
  keepVisit('');
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const adviser = { id: 'adviser-1', display_name: turningName };
const nextWeek = {
  starts_at: inHours(170),
  ends_at: inHours(171),
  closes_at: inHours(172),
  waiting_room_opens_at: inHours(169.75),
};
const settled = async () => {
  await screen.findByRole('heading', { level: 1 });
  await screen.findAllByText(new RegExp(turningName));
  expectIsolated();
};

it.each([
  ['/t', 'none', {}],
  ['/t/geaendert', 'given', {}],
  ['/t/verschieben', 'none', {}],
  ['/t/absagen', 'none', {}],
  ['/t/einwilligung', 'none', {}],
  ['/t', 'none', { channel: 'phone' as const }],
])('days before: %s, %s, %o', async (path, state, change) => {
  openVisit({
    appointment: appointment({ ...nextWeek, ...change, adviser }),
    consent: { state: state as 'none' | 'given' },
  });
  server.use(http.get('*/slots', () => HttpResponse.json({ items: [] })));
  await renderApp(path);
  await settled();
});

it('in the voucher’s page, once a failed code was told', async () => {
  openVisit({
    appointment: appointment({ adviser, voucher_state: 'failed' }),
    consent: { state: 'given' },
  });
  const failed_at = inHours(-1);
  server.use(
    http.get('*/my/voucher', () => problem(404, 'voucher-none')),
    http.get('*/my/voucher/failure', () => HttpResponse.json({ available: true, failed_at })),
  );
  await renderApp('/t/gutschein');
  await settled();
});

const presence = (state: string) =>
  new HttpResponse(`event: adviser_presence\ndata: ${JSON.stringify({ presence: state })}\n\n`, {
    headers: { 'Content-Type': 'text/event-stream' },
  });

it.each(['in_call', 'in_another_call', 'signed_in', 'away'])(
  'in the waiting room, with the adviser %s',
  async (state) => {
    openVisit({ appointment: appointment({ adviser }), consent: { state: 'given' } });
    serveEntry('waiting');
    server.use(http.get('*/events', () => presence(state)));
    await renderApp('/t/warteraum');
    await settled();
  },
);

it('when called in, and after hanging up', async () => {
  openVisit({ appointment: appointment({ adviser }), consent: { state: 'given' } });
  serveEntry('admitted');
  server.use(http.post('*/grants', () => new Promise<undefined>(() => undefined)));
  const { unmount } = await renderApp('/t/warteraum');
  await screen.findByRole('heading', { level: 1, name: 'Sie sind dran!' });
  await settled();
  unmount();
  await renderApp('/t/warteraum', ({ visit }) => visit.dispatch({ type: 'hung-up' }));
  await screen.findByRole('heading', { level: 1, name: 'Sie haben aufgelegt' });
  expectIsolated();
});

it('in the call', async () => {
  // A talk of its own: what another test joined ahead stays for a moment.
  openVisit({ appointment: appointment({ id: 'a-call', adviser }), consent: { state: 'given' } });
  serveEntry('admitted');
  server.use(http.post('*/grants', () => new Promise<undefined>(() => undefined)));
  await renderApp('/t/gespraech');
  await settled();
});
