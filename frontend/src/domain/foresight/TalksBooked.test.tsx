import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { adviserId, openStaff, topic } from '@/test/staff';
import { office } from '@/test/visit';

/* Whoever takes something away sees first what is booked with it, and decides. */

const list = (items: unknown[]) => HttpResponse.json({ items, next_cursor: null });
const adviser = {
  id: adviserId,
  office_id: office.id,
  display_name: 'Jana Beispiel',
  active: true,
  account_open: true,
  video_opted_in: true,
  version: 1,
};
const room = {
  id: 'room-1',
  office_id: office.id,
  name: 'Raum 1',
  capacity: 2,
  airing_minutes: 15,
  active: true,
  version: 1,
};
const talk = {
  id: 'appointment-9',
  starts_at: '2026-08-03T12:30:00Z',
  ends_at: '2026-08-03T13:15:00Z',
  zone: office.zone,
  channel: 'video',
  topic: { id: 'topic-1', title: { de: 'Ausbildung' } },
  adviser: { id: adviserId, display_name: 'Jana Beispiel' },
  room: null,
};

let sent: unknown[];
let asked: URLSearchParams | undefined;
beforeEach(() => {
  sent = [];
  const write = async ({ request }: { request: Request }) => {
    const { booked_talks = 'refuse' } = (await request.json()) as { booked_talks?: string };
    sent.push(booked_talks);
    if (booked_talks === 'refuse') return problem(409, 'talks-booked', { count: 1, first: [] });
    return HttpResponse.json({ ...adviser, active: false, items: [], version: 2 });
  };
  openStaff('admin', 'team_lead');
  server.use(
    http.get('*/advisers', () => list([adviser])),
    http.get('*/rooms', () => list([room])),
    http.get('*/topics', () => list([topic])),
    http.get('*/advisers/:id/absences', () => list([])),
    http.get('*/advisers/:id/working-hours', () => HttpResponse.json({ items: [], version: 1 })),
    http.get('*/booked-talks', ({ request }) => {
      asked = new URL(request.url).searchParams;
      return list([talk]);
    }),
    http.patch('*/advisers/:id', write),
    http.patch('*/rooms/:id', write),
    http.patch('*/topics/:id', write),
    http.put('*/advisers/:id/working-hours', write),
    http.post('*/advisers/:id/absences', write),
  );
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

type User = Awaited<ReturnType<typeof renderApp>>['user'];
const editor = `/app/beratende?bearbeiten=${adviserId}`;
const ways: [string, string, (user: User) => Promise<void>, string][] = [
  [
    'an adviser who rests',
    editor,
    async (user) => user.click(await screen.findByRole('switch', { name: 'Kann gebucht werden' })),
    'adviser_id',
  ],
  [
    'an absence',
    editor,
    async (user) => {
      await user.type(await screen.findByLabelText('Von'), '2026-08-03T08:00');
      await user.type(screen.getByLabelText('Bis'), '2026-08-03T18:00');
      await user.click(screen.getByRole('button', { name: 'Abwesenheit eintragen' }));
    },
    'from',
  ],
  [
    'other working hours',
    editor,
    async (user) =>
      user.click(await screen.findByRole('button', { name: 'Arbeitszeiten speichern' })),
    'adviser_id',
  ],
  [
    'a room that is closed',
    '/app/raeume',
    async (user) => {
      await user.click(await screen.findByRole('button', { name: /Bearbeiten/ }));
      await user.selectOptions(screen.getByLabelText('Kann gebucht werden'), 'nein');
      await user.click(screen.getByRole('button', { name: 'Speichern' }));
    },
    'room_id',
  ],
  [
    'a topic that rests',
    '/app/anliegen?bearbeiten=topic-1',
    async (user) => user.click(await screen.findByRole('button', { name: /Speichern/ })),
    'topic_id',
  ],
];

describe.each(ways)('%s', (_name, path, change, filter) => {
  it('shows what is booked, and keeps it as tasks only when the person says so', async () => {
    const { user } = await renderApp(path);
    await change(user);
    const alert = (await screen.findByText('Hier sind schon Gespräche gebucht')).closest(
      '[role=alert]',
    ) as HTMLElement;
    const shown = await within(alert).findByRole('link', { name: /14:30 · Video · Jana Beispiel/ });
    expect(shown).toHaveAttribute('href', '/app/termine/appointment-9');
    expect(asked?.has(filter)).toBe(true);
    // Whoever pressed a button far below is led to it.
    expect(alert.parentElement).toHaveFocus();
    await user.click(within(alert).getByRole('button', { name: /^Trotzdem speichern/ }));
    await waitFor(() => expect(sent).toEqual(['refuse', 'keep']));
  });
});
