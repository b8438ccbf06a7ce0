import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { adviserId, createAppointment, openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* Break-glass: opened with a reason and the second factor, read with a token of its own, ended. */

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

const PATH = `*/api/identity/v1/offices/${office.id}/emergency-accesses`;
const REASON = 'Die Beraterin ist erkrankt, heute sind noch vier Termine.';

const access = (change: Record<string, unknown> = {}) => ({
  id: 'access-1',
  account_id: adviserId,
  name: 'Jana Beispiel',
  reason: REASON,
  opened_at: new Date(Date.now() - 60_000).toISOString(),
  until: new Date(Date.now() + 600_000).toISOString(),
  ended_at: null,
  ended_by: null,
  ...change,
});

function serve(items: unknown[], most = 30) {
  server.use(
    http.get(PATH, () => HttpResponse.json({ items, next_cursor: null })),
    http.get('*/emergency-rule', () =>
      HttpResponse.json({ office_id: office.id, most_minutes: most, version: 0 }),
    ),
  );
}

it('asks why, and opens with the code that the app shows', async () => {
  openStaff('admin');
  serve([]);
  const sent: unknown[] = [];
  server.use(
    http.post(`${PATH}/second-factor`, () =>
      HttpResponse.json({ challenge_id: 'challenge-1', kinds: ['app'], passkey_options: null }),
    ),
    http.post(PATH, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(access(), { status: 201 });
    }),
  );
  const { user } = await renderApp('/app/notfallzugriff');
  const next = await screen.findByRole('button', { name: 'Weiter zum zweiten Schritt' });
  await user.click(next);
  expect(screen.getByText('Bitte schreiben Sie einen ganzen Satz.')).toBeVisible();
  await user.type(screen.getByLabelText('Warum ist das nötig?'), REASON);
  // No longer than the office allows.
  const length = screen.getByLabelText('Wie lange?');
  expect(within(length).queryByRole('option', { name: '45 Minuten' })).toBeNull();
  await user.selectOptions(length, '30');
  await user.click(next);
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Code aus der App'), '123456');
  await user.click(within(dialog).getByRole('button', { name: 'Notfallzugriff öffnen' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { reason: REASON, minutes: 30, challenge_id: 'challenge-1', code: '123456' },
    ]),
  );
});

it('reads with a token of the access, once for each asking', async () => {
  openStaff('admin');
  serve([access()]);
  const bearers: (string | null)[] = [];
  server.use(
    http.post(`${PATH}/access-1/token`, () =>
      HttpResponse.json({ access_token: 'emergency-token', expires_in: 600, until: 'later' }),
    ),
    http.get('*/api/appointments/v1/appointments', ({ request }) => {
      bearers.push(request.headers.get('authorization'));
      return HttpResponse.json({ items: [createAppointment()], next_cursor: null });
    }),
  );
  const { user } = await renderApp('/app/notfallzugriff');
  expect(bearers).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Termine lesen' }));
  expect(await screen.findByText('Kim Muster')).toBeVisible();
  expect(bearers).toEqual(['Bearer emergency-token']);
});

it('lets the officer see why, and end it', async () => {
  openStaff('dpo');
  serve([access(), access({ id: 'access-0', until: '2026-01-01T10:00:00Z', ended_at: null })]);
  const ended: string[] = [];
  server.use(
    http.post(`${PATH}/:id/end`, ({ params }) => {
      ended.push(String(params['id']));
      return HttpResponse.json(access({ ended_at: new Date().toISOString() }));
    }),
  );
  const { user } = await renderApp('/app/notfallzugriff');
  expect(await screen.findAllByText(REASON)).toHaveLength(2);
  expect(screen.queryByLabelText('Warum ist das nötig?')).toBeNull();
  await user.click(screen.getByRole('button', { name: /Jetzt beenden/ }));
  await waitFor(() => expect(ended).toEqual(['access-1']));
});

it('says where an office allows none', async () => {
  openStaff('admin');
  serve([], 0);
  await renderApp('/app/notfallzugriff');
  expect(
    await screen.findByText('In dieser Geschäftsstelle gibt es keinen Notfallzugriff.'),
  ).toBeVisible();
});
