import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';

/* How long things are kept: everybody concerned sees it, and nobody shortens it unseen. */

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

const kind = (change: Record<string, unknown>) => ({
  kind: 'appointment',
  name: 'Termine',
  what_for: 'Planung und Nachweis der Beratung',
  about: 'Leistungsberechtigte',
  basis: 'public_task',
  basis_words: 'Aufgabe der Behörde',
  ends: 'deleted',
  days: 365,
  office_days: null,
  shortest_days: 90,
  longest_days: 3650,
  bounds_words: 'Wegen der Klagefrist.',
  since_words: 'nach dem Ende des Gesprächs',
  goes_with: null,
  tables: ['appointments'],
  due_rows: 3,
  last_rows: 5,
  ...change,
});

const run = (failed: string[]) => ({ at: '2026-08-03T01:30:00Z', rows: 5, failed });

function serve({ silent = [], failed = [] }: { silent?: string[]; failed?: string[] } = {}) {
  const service = {
    service: 'appointments',
    name: 'Termine und Personen',
    kinds: [
      kind({}),
      kind({
        kind: 'attendance',
        name: 'Teilnahmen',
        tables: ['attendances'],
        days: null,
        goes_with: 'Termine',
        shortest_days: null,
        longest_days: null,
        bounds_words: null,
        due_rows: 0,
      }),
    ],
    runs: [run(failed)],
    next_run_at: '2026-08-04T01:30:00Z',
  };
  server.use(
    http.get('*/retention-overview', () =>
      HttpResponse.json({ services: [service], silent, looked_at: '2026-08-03T12:00:00Z' }),
    ),
    http.get('*/kept-days', () =>
      HttpResponse.json({ appointment: null, contact: null, calendar: null, version: 7 }),
    ),
  );
}

const foresight = (takes: number) =>
  HttpResponse.json({ kinds: [{ kind: 'appointment', rows: takes + 1, rows_anyway: 1 }], takes });

it('says what is kept, what the night deleted, and who did not answer', async () => {
  openStaff('dpo');
  serve({ silent: ['Gespräche'], failed: ['Teilnahmen'] });
  const { user } = await renderApp('/app/aufbewahrung');
  expect(await screen.findByText(/Hier fehlt: Gespräche/)).toBeVisible();
  const nights = screen.getByRole('table', { name: 'Die letzten Nächte' });
  expect(within(nights).getByText('nicht alles gelöscht')).toBeVisible();
  await user.click(screen.getByText('Termine und Personen: 2 Regeln'));
  const kept = screen.getByRole('table', { name: 'Termine und Personen' });
  expect(within(kept).getByText('1 Jahr nach dem Ende des Gesprächs')).toBeVisible();
  expect(within(kept).getByText('bis gelöscht wird: Termine')).toBeVisible();
});

it('opens a fold that the address names, and all of them for paper', async () => {
  openStaff('dpo');
  serve();
  await renderApp('/app/aufbewahrung');
  const fold = (await screen.findByText('Termine und Personen: 2 Regeln')).closest('details');
  expect(fold).not.toHaveAttribute('open');
  dispatchEvent(new Event('beforeprint'));
  expect(fold).toHaveAttribute('open');
  dispatchEvent(new Event('afterprint'));
  expect(fold).not.toHaveAttribute('open');
  // jsdom lays nothing out.
  HTMLElement.prototype.scrollIntoView = () => undefined;
  location.hash = `#${fold?.id ?? ''}`;
  dispatchEvent(new HashChangeEvent('hashchange'));
  expect(fold).toHaveAttribute('open');
  location.hash = '';
});

it('shows the admin the same, and no way to change it', async () => {
  openStaff('admin');
  serve();
  await renderApp('/app/aufbewahrung');
  expect(await screen.findByText('90 Tage bis 10 Jahre')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Fristen ändern' })).toBeNull();
});

it('saves a shorter time only after it was seen what goes, and looks again when more would', async () => {
  openStaff('dpo');
  serve();
  let takes = 4;
  const sent: unknown[] = [];
  server.use(
    http.get('*/kept-days/foresight', ({ request }) => {
      expect(new URL(request.url).searchParams.get('appointment')).toBe('90');
      return foresight(takes);
    }),
    http.put('*/kept-days', async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      if (sent.length > 1) return HttpResponse.json({ version: 8 });
      takes = 6;
      return problem(409, 'retention-takes-more', { takes });
    }),
  );
  const { user } = await renderApp('/app/aufbewahrung');
  await user.click(await screen.findByRole('button', { name: 'Fristen ändern' }));
  const field = screen.getByLabelText('Termine: Frist in Tagen');
  await user.type(field, '9');
  await user.click(screen.getByRole('button', { name: 'Ansehen, was gelöscht wird' }));
  expect(screen.getByText('Geben Sie eine Zahl von 90 bis 3650 ein.')).toBeVisible();
  await user.type(field, '0');
  await user.click(screen.getByRole('button', { name: 'Ansehen, was gelöscht wird' }));
  expect(await screen.findByText(/werden 4 Einträge zusätzlich gelöscht/)).toBeVisible();
  expect(sent).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Fristen speichern' }));
  expect(await screen.findByText(/werden 6 Einträge zusätzlich gelöscht/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Fristen speichern' }));
  expect(await screen.findByRole('button', { name: 'Fristen ändern' })).toBeVisible();
  const wanted = { appointment: 90 };
  expect(sent).toMatchObject([
    ['"7"', { ...wanted, may_take: 4 }],
    ['"7"', { ...wanted, may_take: 6 }],
  ]);
});
