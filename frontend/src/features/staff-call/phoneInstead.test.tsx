import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { CallRoomProps } from '@/call/CallRoom';
import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

/* What a call hands on when its line cannot be had; when it does so is tested beside its engine. */

vi.mock('@/call', () => ({
  ControlButton: () => null,
  preloadCall: () => undefined,
  CallRoom: ({ help }: CallRoomProps) => <div role="alert">{help}</div>,
}));

const found = createAppointment();
let sent: [string, unknown][];

beforeEach(() => {
  // jsdom has none.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  openStaff('adviser');
  sent = [];
  server.use(
    http.get('*/consents/me', () =>
      HttpResponse.json({ state: 'given', withdrawn_at: null, carried_out_at: null }),
    ),
    http.post('*/participants', () =>
      HttpResponse.json({ participant_id: 'a', state: 'admitted', profile_default: 'sparsam' }),
    ),
    http.get(
      '*/appointments/appointment-1/events',
      () =>
        new HttpResponse(
          `event: snapshot\ndata: ${JSON.stringify({
            call_state: 'open',
            appointment: { ends_at: '2026-08-03T13:00:00Z', closes_at: '2026-08-03T14:00:00Z' },
            participants: [{ participant_id: 'c', part: 'client', state: 'admitted', since: 't' }],
          })}\n\n`,
          { headers: { 'Content-Type': 'text/event-stream' } },
        ),
    ),
    http.get('*/appointments/appointment-1/usage', () => HttpResponse.json({ items: [] })),
    http.post('*/outcome', async ({ request }) => {
      sent.push(['outcome', await request.json()]);
      return HttpResponse.json({ ...found, state: 'held', continued_by_phone: true, version: 4 });
    }),
    http.post('*/end', () => {
      sent.push(['end', null]);
      return HttpResponse.json({ appointment_id: 'appointment-1', state: 'ended' });
    }),
  );
});
afterEach(() => staffSession.clear());

async function talk(phone: string | null) {
  const client = found.client && { ...found.client, phone, phone_written: phone };
  server.use(
    http.get('*/appointments/v1/appointments/:id', () => HttpResponse.json({ ...found, client })),
  );
  const { user } = await renderApp('/app/termine/appointment-1/gespraech');
  const tap = await screen.findByRole(
    'button',
    { name: 'Am Telefon weitergeführt' },
    { timeout: 30_000 },
  );
  return { user, tap };
}

it('shows the number that the client gave, and notes and ends the talk once that is confirmed', async () => {
  const { user, tap } = await talk('+49541123456');
  expect(screen.getByRole('link', { name: '+49541123456' })).toHaveAttribute(
    'href',
    'tel:+49541123456',
  );
  await user.click(tap);
  expect(sent).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Zurück' }));
  await user.click(tap);
  await user.click(await screen.findByRole('button', { name: 'Videogespräch beenden' }));
  await waitFor(() =>
    expect(sent).toEqual([
      ['outcome', { outcome: 'held', continued_by_phone: true }],
      ['end', null],
    ]),
  );
});

it('says where no number was given', async () => {
  await talk(null);
  expect(screen.getByText(/keine Telefonnummer angegeben/)).toBeVisible();
  expect(screen.queryByRole('link', { name: /^\+/ })).toBeNull();
});
