import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { adviserId, createAppointment, openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* A team lead sees whose client waits with whom; only the adviser of a talk opens it. */

afterEach(() => {
  cleanup();
  staffSession.clear();
});

const colleague = { id: 'adviser-2', display_name: 'Alex Kollege' };
const waiting = (appointment_id: string, adviser_id: string) => ({
  appointment_id,
  adviser_id,
  participant_id: `person of ${appointment_id}`,
  part: 'client',
  since: '2026-08-03T12:25:00Z',
});

/** The services, with one person who waits for a colleague and one who waits for oneself. */
function open(...roles: string[]): { streams: string[] } {
  openStaff(...roles);
  const streams: string[] = [];
  server.use(
    http.get('*/appointments/v1/appointments/theirs', () =>
      HttpResponse.json(createAppointment({ id: 'theirs', adviser: colleague })),
    ),
    http.get('*/appointments/v1/appointments/mine', () =>
      HttpResponse.json(createAppointment({ id: 'mine' })),
    ),
    http.get('*/media/v1/waiting', ({ request }) => {
      const isLead = new URL(request.url).searchParams.get('office_id') === office.id;
      const items = [waiting('theirs', colleague.id)];
      if (roles.includes('adviser')) items.push(waiting('mine', adviserId));
      return HttpResponse.json({ items: isLead ? items : [], next_cursor: null });
    }),
    http.get('*/media/v1/waiting/events', ({ request }) => {
      streams.push(new URL(request.url).search);
      return new HttpResponse(': ping\n\n', { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  return { streams };
}

it('shows a team lead who waits with whom and since when, and opens nothing', async () => {
  const { streams } = open('team_lead');
  await renderApp('/app/warteraum');
  expect(await screen.findByRole('heading', { name: 'Kim Muster' })).toBeInTheDocument();
  expect(screen.getByText('Alex Kollege')).toBeInTheDocument();
  expect(screen.getByText(/wartet seit 14:25 Uhr/)).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Gespräch öffnen' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Zum Termin' })).toHaveAttribute(
    'href',
    '/app/termine/theirs',
  );
  expect(streams[0]).toBe(`?office_id=${office.id}`);
});

it('lets who advises and leads open their own talks alone, and calls them for those', async () => {
  open('team_lead', 'adviser');
  await renderApp('/app/warteraum');
  const openers = await screen.findAllByRole('link', { name: 'Gespräch öffnen' });
  for (const opener of openers)
    expect(opener).toHaveAttribute('href', '/app/termine/mine/gespraech');
  expect(screen.getAllByRole('link', { name: 'Zum Termin' })).toHaveLength(1);
  expect(screen.queryByText(/Und noch/)).not.toBeInTheDocument();
});
