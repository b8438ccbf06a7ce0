import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';

import type { Task, TaskKind } from '@/api/staff/tasks';
import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { adviserId, createAppointment, openStaff } from '@/test/staff';

const kinds: TaskKind[] = [
  'voucher_refused',
  'client_cancelled',
  'client_moved',
  'client_changed_channel',
  'phone_missing',
  'client_unattended',
  'outcome_contradicted',
  'adviser_gone',
  'absence_over_talks',
  'room_gone',
  'topic_gone',
  'video_gone',
  'channel_gone',
  'handed_over',
  'tell_client',
  'notice_failed',
];
const task = (kind: TaskKind, change: Partial<Task> = {}): Task => ({
  id: `task-${kind}`,
  kind,
  made_at: '2026-08-03T10:00:00Z',
  adviser: { id: adviserId, display_name: 'Jana Beispiel' },
  appointment: createAppointment(),
  standing_in: false,
  ...change,
});

let open: Task[];
let told: unknown[];
const serve = (...tasks: Task[]) => {
  open = tasks;
  told = [];
  server.use(
    http.get('*/offices/:id/tasks', () => HttpResponse.json({ items: open, next_cursor: null })),
    http.get('*/offices/:id/tasks/count', () => HttpResponse.json({ open: open.length })),
    http.post('*/appointments/:id/told', async ({ request }) => {
      told.push(await request.json());
      open = open.filter(({ kind }) => kind !== 'tell_client');
      return HttpResponse.json(createAppointment({ told: 'noted', told_how: 'phone' }));
    }),
    http.post('*/tasks/:id/done', ({ params }) => {
      open = open.filter(({ id }) => id !== params['id']);
      return HttpResponse.json({ id: params['id'], kind: 'x', done_at: '2026-08-03T10:01:00Z' });
    }),
  );
};
const links = () => within(screen.getByRole('main')).getAllByRole('link');

afterEach(() => {
  cleanup();
  staffSession.clear();
});

describe('the tasks', () => {
  it.each(kinds)('say what %s is, and can be ticked', async (kind) => {
    openStaff('adviser');
    serve(task(kind));
    const { user } = await renderApp('/app/aufgaben');
    await user.click(await screen.findByRole('button', { name: /^(Erledigt|Am Telefon gesagt)/ }));
    expect(await screen.findByText('Alles erledigt.')).toBeInTheDocument();
  });

  it('stand as a number in the navigation, which follows', async () => {
    openStaff('adviser');
    serve(task('client_moved'), task('phone_missing'));
    const { user } = await renderApp('/app/aufgaben');
    await screen.findByRole('link', { name: 'Aufgaben, 2 Aufgaben offen' });
    await user.click((await screen.findAllByRole('button', { name: /^Erledigt/ }))[0] as Element);
    await screen.findByRole('link', { name: 'Aufgaben, 1 Aufgabe offen' });
  });

  it('say for whom one stands in', async () => {
    openStaff('adviser');
    const adviser = { id: 'adviser-2', display_name: 'Oda Beispiel' };
    serve(task('client_moved'), task('phone_missing', { standing_in: true, adviser }));
    await renderApp('/app/aufgaben');
    expect(await screen.findByText('in Vertretung für Oda Beispiel')).toBeVisible();
  });

  it('lead to what helps', async () => {
    openStaff('adviser');
    serve(task('outcome_contradicted'));
    await renderApp('/app/aufgaben');
    await screen.findByRole('link', { name: 'Ergebnis ändern' });
    expect(links().map((link) => link.getAttribute('href'))).toContain(
      '/app/termine/appointment-1/ergebnis',
    );
  });
});

describe('the page of an appointment', () => {
  it('tells what the client changed, and asks whether they know what we changed', async () => {
    openStaff('adviser');
    const other = createAppointment({ id: 'appointment-2' });
    serve(
      task('client_moved'),
      task('tell_client'),
      task('phone_missing', { id: 'other', appointment: other }),
    );
    server.use(
      http.get('*/appointments/appointment-1', () => HttpResponse.json(createAppointment())),
    );
    const { user } = await renderApp('/app/termine/appointment-1?getan=verschoben');
    expect(await screen.findByText('Der Termin ist verschoben')).toBeInTheDocument();
    expect(await screen.findByText('Von der Person verschoben')).toBeInTheDocument();
    expect(screen.queryByText('Telefonnummer fehlt')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Am Telefon gesagt' }));
    await waitFor(() =>
      expect(screen.queryByText('Weiß die Person Bescheid?')).not.toBeInTheDocument(),
    );
    expect(told).toEqual([{ how: 'phone' }]);
  });
});

describe('an outcome', () => {
  const sent: unknown[] = [];
  const show = async (change: Parameters<typeof createAppointment>[0] = { state: 'no_show' }) => {
    openStaff('adviser');
    serve();
    let found = createAppointment(change);
    sent.length = 0;
    server.use(
      http.get('*/appointments/appointment-1', () => HttpResponse.json(found)),
      http.post('*/outcome', async ({ request }) => {
        const { outcome, although_seen } = (await request.json()) as {
          outcome: 'held' | 'no_show' | null;
          although_seen?: boolean;
        };
        sent.push(although_seen ? `${outcome} although seen` : outcome);
        const client_was_there = although_seen ?? false;
        found = createAppointment({ state: outcome ?? 'booked', client_was_there, version: 4 });
        return HttpResponse.json(found);
      }),
    );
    return renderApp('/app/termine/appointment-1/ergebnis');
  };

  it('is corrected', async () => {
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Ergebnis ändern' }));
    expect(screen.getByRole('radio', { name: /nicht erschienen/ })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Hat stattgefunden' }));
    await user.click(screen.getByRole('button', { name: 'Ergebnis speichern' }));
    expect(await screen.findByText('hat stattgefunden')).toBeInTheDocument();
    expect(sent).toEqual(['held']);
  });

  it.each([true, false])('of somebody who was there is asked about (known: %s)', async (known) => {
    const { user } = await show({ state: 'booked', client_was_there: known });
    if (!known) {
      server.use(http.post('*/outcome', () => problem(409, 'client-was-there'), { once: true }));
    }
    await user.click(await screen.findByRole('radio', { name: /nicht erschienen/ }));
    if (!known) await user.click(screen.getByRole('button', { name: 'Ergebnis speichern' }));
    expect(await screen.findByText('Die Person war da')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Trotzdem „nicht erschienen“/ }));
    expect(await screen.findByText('Stimmt das Ergebnis?')).toBeInTheDocument();
    expect(sent).toEqual(['no_show although seen']);
  });

  it('is taken back', async () => {
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Ergebnis zurücknehmen' }));
    expect(await screen.findByText('Wie ist der Termin ausgegangen?')).toBeInTheDocument();
    expect(sent).toEqual([null]);
  });
});
