import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

import type { Notice } from './api/notices';

afterEach(() => {
  cleanup();
  staffSession.clear();
});

const notice = (change: Partial<Notice>): Notice => ({
  id: `${change.kind ?? 'invitation'}-${change.ahead_minutes ?? 0}`,
  person_id: 'client-1',
  kind: 'invitation',
  ahead_minutes: 0,
  due_at: '2026-08-01T08:00:00Z',
  state: 'sent',
  attempts: 1,
  failure: null,
  done_at: '2026-08-01T08:00:03Z',
  ...change,
});

const open = async (answer: { set_up?: boolean; mail_wanted?: boolean; items?: Notice[] }) => {
  openStaff('adviser');
  const appointment = createAppointment();
  server.use(
    http.get('*/appointments/v1/appointments/:id', () => HttpResponse.json(appointment)),
    http.get('*/appointments/v1/appointments/:id/notices', () =>
      HttpResponse.json({ set_up: true, mail_wanted: true, items: [], ...answer }),
    ),
  );
  await renderApp(`/app/termine/${appointment.id}`);
};

describe('what a client was told by mail', () => {
  it('says what went out, what is to come, and what did not arrive', async () => {
    await open({
      items: [
        notice({}),
        notice({ kind: 'change', state: 'given_up', failure: 'smtp_550' }),
        notice({ kind: 'reminder', ahead_minutes: 10080, state: 'waiting', done_at: null }),
        notice({
          kind: 'reminder',
          ahead_minutes: 60,
          state: 'waiting',
          failure: 'timeout',
          done_at: null,
        }),
      ],
    });
    const list = await screen.findByRole('list', { name: 'E-Mails zu diesem Termin' });
    const lines = within(list)
      .getAllByRole('listitem')
      .map((line) => line.textContent);
    expect(lines[0]).toMatch(/^Einladung.*gesendet$/);
    expect(lines[1]).toMatch(/^Änderung.*nicht angekommen$/);
    expect(lines[2]).toMatch(/^Erinnerung, 7 Tage vorher.*geplant$/);
    expect(lines[3]).toMatch(/^Erinnerung, 1 Stunde vorher.*neuer Versuch folgt$/);
  });

  it('says that somebody has to be told in another way, and plans nothing', async () => {
    await open({
      mail_wanted: false,
      items: [notice({ kind: 'reminder', ahead_minutes: 60, state: 'waiting', done_at: null })],
    });
    expect(await screen.findByText(/bekommt keine E-Mails/)).toBeVisible();
    expect(screen.queryByText(/Erinnerung/)).toBeNull();
  });

  it('says nothing where no mail is sent at all', async () => {
    await open({ set_up: false });
    await screen.findByRole('heading', { name: 'Auf einen Blick' });
    expect(screen.queryByText('Nachrichten an die Person')).toBeNull();
  });
});
