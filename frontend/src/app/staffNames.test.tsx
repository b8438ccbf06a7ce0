import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, it, vi } from 'vitest';

import { clock } from '@/lib/clock';
import { staffSession } from '@/lib/staffSession';
import { expectIsolated, turningName } from '@/test/isolated';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { adviserId, createAppointment, createTimetable, openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* Names from right to left, of colleagues and of clients: the lint rule names/isolated looks at
   the code, this at what comes out. */

const colleague = { id: 'adviser-2', display_name: turningName };
const ofDay = { starts_at: '2026-08-03T12:30:00Z', ends_at: '2026-08-03T13:15:00Z' };
const talk = createAppointment({ ...ofDay, adviser: colleague });
if (talk.client) talk.client.display_name = turningName;
const times = { ...colleague, works: [ofDay], absent: [], free: [] };
const items = (...found: unknown[]) => HttpResponse.json({ items: found, next_cursor: null });

const serveNames = () =>
  server.use(
    http.get('*/offices/:id/timetable', () =>
      HttpResponse.json(createTimetable({ advisers: [times], talks: [talk] })),
    ),
    http.get('*/appointments/v1/advisers', () =>
      items(
        { ...colleague, office_id: office.id, active: true, version: 1 },
        {
          id: adviserId,
          office_id: office.id,
          display_name: turningName,
          active: true,
          version: 1,
        },
      ),
    ),
    http.get('*/offices/:id/colleagues', () => items(colleague)),
    http.get('*/appointments/v1/advisers/:id/:what', () => items()),
    http.get('*/appointments/v1/appointments/:id', () => HttpResponse.json(talk)),
    http.get('*/identity/v1/machine-clients', () =>
      items({
        client_id: 'm-1',
        name: turningName,
        scopes: [],
        created_at: '2026-08-01T08:00:00Z',
        created_by_name: turningName,
      }),
    ),
    http.get('*/media/v1/waiting', () =>
      items({
        appointment_id: talk.id,
        adviser_id: colleague.id,
        participant_id: 'p',
        part: 'client',
        since: '2026-08-03T07:55:00Z',
      }),
    ),
  );

beforeEach(() => {
  vi.setSystemTime(new Date('2026-08-03T08:00:00Z'));
  clock.reset();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  staffSession.clear();
});

it.each([
  ['the team’s day', '/app/kalender', 'team_lead'],
  ['the team’s week', '/app/kalender?ansicht=woche', 'team_lead'],
  ['one’s own day', '/app/kalender', 'adviser'],
  ['one’s own week', '/app/kalender?ansicht=woche', 'adviser'],
  ['the waiting room', '/app/warteraum', 'team_lead'],
  ['the page of a talk', `/app/termine/${talk.id}`, 'team_lead'],
  ['the move of a talk', `/app/termine/${talk.id}/verschieben`, 'team_lead'],
  ['one’s own times', '/app/arbeitszeiten', 'adviser'],
  ['advisers', '/app/beratende', 'admin'],
  ['programs', '/app/programme', 'admin'],
])('do not turn the words around them: %s', async (_, path, role) => {
  openStaff(role);
  serveNames();
  await renderApp(path);
  await screen.findByRole('heading', { level: 1 });
  await screen.findAllByText(new RegExp(turningName));
  expectIsolated();
});
