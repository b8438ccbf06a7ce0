import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* A withdrawal that somebody tells the office on the telephone. */

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

it('is noted with how and by whom, and not before both are said', async () => {
  openStaff('adviser');
  const sent: unknown[] = [];
  const client = { person_id: 'client-1', part: 'client', state: 'given', renewal_needed: false };
  server.use(
    http.get('*/appointments/v1/appointments/appointment-1', () =>
      HttpResponse.json(createAppointment()),
    ),
    http.get('*/consent/v1/appointments/:id/consents', () =>
      HttpResponse.json({ items: [client] }),
    ),
    http.post(`*/consent/v1/offices/${office.id}/withdrawals`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ state: 'withdrawn' }, { status: 202 });
    }),
  );
  const { user } = await renderApp('/app/termine/appointment-1');
  await user.click(await screen.findByRole('button', { name: 'Widerruf vermerken' }));
  const dialog = await screen.findByRole('dialog');
  const confirm = within(dialog).getByRole('button', { name: 'Widerruf vermerken' });
  await user.click(within(dialog).getByRole('radio', { name: 'Mit einem Brief' }));
  await user.click(confirm);
  expect(within(dialog).getByText('Bitte beantworten Sie beide Fragen')).toBeVisible();
  expect(sent).toEqual([]);
  await user.click(within(dialog).getByRole('radio', { name: 'Die Person selbst' }));
  await user.click(confirm);
  expect(sent).toEqual([
    {
      appointment_id: 'appointment-1',
      person_id: 'client-1',
      channel: 'paper',
      asked_by: 'self',
    },
  ]);
});
