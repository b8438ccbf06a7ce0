import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { keepVisit } from '@/lib/visitTab';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';
import { openVisit } from '@/test/visit';

afterEach(() => {
  visitSession.clear();
  keepVisit('');
  vi.unstubAllGlobals();
});

/** A busy machine takes its time to read the page's code for the first time. */
const PATIENCE = { timeout: 30_000 };

const presence = {
  appointment_id: 'appointment-1',
  office_id: 'office-1',
  part: 'client',
  planned_from: '2026-08-03T12:30:00Z',
  planned_until: '2026-08-03T13:15:00Z',
  time_zone: 'Europe/Berlin',
  code: 'ABCD-EFGH-JKMN',
  moments: [
    { at: '2026-08-03T12:32:07Z', what: 'waiting' },
    { at: '2026-08-03T12:51:40Z', what: 'lost' },
    { at: '2026-08-04T06:00:00Z', what: 'returned' },
  ],
};

function catchDownloads() {
  const saved = vi.fn(() => 'blob:x');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved, revokeObjectURL: vi.fn() }));
  return saved;
}

it('shows a client what the server saw, with a code and a file to take along', async () => {
  openVisit();
  server.use(
    http.get('*/presence', () => HttpResponse.json(presence)),
    http.get('*/presence/pdf', () => new HttpResponse('%PDF-')),
  );
  const saved = catchDownloads();
  const { user } = await renderApp('/t/bestaetigung');
  const lines = await screen.findAllByRole('listitem', {}, PATIENCE);
  expect(lines.map((line) => line.textContent)).toEqual(
    expect.arrayContaining([
      '14:32 Uhr Im Warteraum angekommen',
      '14:51 Uhr Verbindung abgebrochen',
      expect.stringMatching(/^Dienstag, 4. August 2026, 08:00 Uhr Wieder da$/),
    ]),
  );
  expect(screen.getByText('ABCD-EFGH-JKMN')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Als PDF laden' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
});

it('says to who was never there that there is none yet', async () => {
  openVisit();
  server.use(
    http.get('*/presence', () =>
      HttpResponse.json(
        { type: '/problems/never-seen', title: 'Noch keine Bestätigung', status: 404, detail: 'x' },
        { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  await renderApp('/t/bestaetigung');
  expect(await screen.findByText('Noch keine Bestätigung', {}, PATIENCE)).toBeVisible();
});

it('opens to anybody what a code is for, without an address that holds it', async () => {
  const asked: unknown[] = [];
  server.use(
    http.get('*/public/offices', () => HttpResponse.json({ items: [], next_cursor: null })),
    http.post('*/presence/open', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(presence);
    }),
  );
  const { user } = await renderApp('/beleg-pruefen');
  await user.type(await screen.findByLabelText('Code', {}, PATIENCE), 'abcd efgh jkmn');
  await user.click(screen.getByRole('button', { name: 'Code ansehen' }));
  expect(await screen.findByText(/14:32 Uhr/)).toBeVisible();
  expect(asked).toEqual([{ code: 'abcd efgh jkmn' }]);
});

it('lets nobody note as absent whom the server saw, and gives the adviser theirs', async () => {
  openStaff('adviser');
  const found = createAppointment({
    client_was_there: true,
    client_presence: { since: '2026-08-03T12:32:07Z', until: '2026-08-03T12:51:40Z' },
  });
  const sent: unknown[] = [];
  server.use(
    http.get('*/appointments/appointment-1', () => HttpResponse.json(found)),
    http.post('*/outcome', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...found, state: 'aborted', version: 4 });
    }),
    http.get('*/presence/pdf', () => new HttpResponse('%PDF-')),
  );
  const saved = catchDownloads();
  const { user } = await renderApp('/app/termine/appointment-1/ergebnis');
  await user.click(await screen.findByLabelText('Die Person ist nicht erschienen', {}, PATIENCE));
  expect(screen.getByText(/von 14:32 bis 14:51 Uhr gewartet/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ergebnis speichern' }));
  expect(sent).toEqual([]);
  await user.click(screen.getByLabelText(/^Abgebrochen/));
  await user.click(screen.getByRole('button', { name: 'Ergebnis speichern' }));
  await waitFor(() => expect(sent).toEqual([{ outcome: 'aborted' }]));
  await user.click(screen.getByRole('button', { name: 'Bestätigung als PDF laden' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
});
