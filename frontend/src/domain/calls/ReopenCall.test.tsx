import { cleanup, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { Appointment } from '@/api/staff/types';
import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

/* An end by mistake is put right by the adviser of the call, from the pages that come after it. */

vi.mock('@/call', () => ({
  ControlButton: () => null,
  preloadCall: () => undefined,
  CallRoom: () => <p>im Gespräch</p>,
}));

const MINUTE_MS = 60_000;
const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString();
let callState: string;
let keys: (string | null)[];
let change: Partial<Appointment>;

beforeEach(() => {
  openStaff('adviser');
  [callState, keys] = ['ended', []];
  change = { starts_at: at(-30), ends_at: at(15) };
  server.use(
    http.get('*/appointments/v1/appointments/:id', () =>
      HttpResponse.json(createAppointment(change)),
    ),
    http.get('*/appointments/appointment-1/events', () => {
      const data = {
        type: 'snapshot',
        call_state: callState,
        appointment: { closes_at: at(75) },
        participants: [],
      };
      return new HttpResponse(`event: snapshot\ndata: ${JSON.stringify(data)}\n\n`, {
        headers: { 'Content-Type': 'text/event-stream' },
      });
    }),
    http.post('*/appointments/appointment-1/reopen', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      if (keys.length === 1) return problem(503, 'service-unavailable');
      callState = 'open';
      return HttpResponse.json({ state: 'open' });
    }),
    http.get('*/consents/me', () => HttpResponse.json({ state: 'given' })),
    http.post('*/participants', () =>
      callState === 'ended'
        ? problem(410, 'talk-over')
        : HttpResponse.json({ participant_id: 'a', state: 'admitted' }),
    ),
    http.get('*/appointments/appointment-1/usage', () => HttpResponse.json({ items: [] })),
  );
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

const name = 'Gespräch wieder öffnen';

it.each(['', '/ergebnis', '/gespraech'])(
  'an ended call is opened again from the page of the appointment%s',
  async (page) => {
    const { user } = await renderApp(`/app/termine/appointment-1${page}`);
    await user.click(await screen.findByRole('button', { name }));
    expect(await screen.findByText('title of service-unavailable')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name }));
    expect(
      await screen.findByRole('button', { name: 'Für alle beenden' }, { timeout: 5_000 }),
    ).toBeInTheDocument();
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  },
);

it.each<[string, Partial<Appointment>]>([
  ['that is open', {}],
  ['of a colleague', { adviser: { id: 'other', display_name: 'Alex' } }],
  ['of a cancelled appointment', { state: 'cancelled' }],
  ['of another channel', { channel: 'phone' }],
  ['of another day', { starts_at: at(-3_000), ends_at: at(-2_955) }],
])('no call %s is offered to be opened again', async (_what, different) => {
  if (Object.keys(different).length === 0) callState = 'open';
  change = { ...change, ...different };
  let asked = 0;
  server.events.on('request:start', ({ request }) => {
    if (request.url.endsWith('appointment-1/events')) asked += 1;
  });
  await renderApp('/app/termine/appointment-1/ergebnis');
  await screen.findByRole('heading', { name: 'Nach dem Gespräch' });
  await waitFor(() => expect(asked).toBe(callState === 'open' ? 1 : 0));
  expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  server.events.removeAllListeners();
});
