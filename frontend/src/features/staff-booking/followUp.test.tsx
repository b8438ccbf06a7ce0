import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, createSlot, openStaff } from '@/test/staff';

afterEach(() => {
  cleanup();
  staffSession.clear();
});

it('books a follow-up in three steps: the same person, adviser, topic and channel', async () => {
  openStaff('adviser');
  const sent: unknown[] = [];
  const asked: (string | null)[] = [];
  const held = createAppointment({
    state: 'held',
    adviser: { id: 'adviser-2', display_name: 'Oda' },
  });
  server.use(
    http.get('*/appointments/appointment-1', () => HttpResponse.json(held)),
    http.get('*/slots', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('adviser_id'));
      return HttpResponse.json({
        items: [createSlot({ adviser_id: 'adviser-2', adviser_name: 'Oda' })],
        next_cursor: null,
      });
    }),
    http.post('*/appointments/v1/appointments', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(createAppointment(), { status: 201 });
    }),
  );
  const { user } = await renderApp('/app/termine/appointment-1/ergebnis');
  await user.click(await screen.findByRole('link', { name: 'Folgetermin buchen' }));
  await user.click(await screen.findByRole('radio', { name: /14:30/ }));
  const summary = screen.getByRole('complementary', { name: 'Zusammenfassung' });
  expect(within(summary).getByText('Kim Muster')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Termin verbindlich buchen' }));
  await expect
    .poll(() => sent)
    .toEqual([
      {
        office_id: 'office-1',
        topic_id: 'topic-1',
        channel: 'video',
        adviser_id: 'adviser-2',
        starts_at: '2026-08-03T12:30:00Z',
        client_id: 'client-1',
        voucher_requested: false,
      },
    ]);
  expect(new Set(asked)).toEqual(new Set(['adviser-2']));
});
