import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { actions, groups, type Action } from '@/domain/trail/actions';
import type { TrailEntry } from '@/domain/trail/services';
import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';

const list = (items: unknown[]) => HttpResponse.json({ items, next_cursor: null });
const JANA = '11111111-1111-4111-8111-111111111111';

const createEntry = (change: Partial<TrailEntry> = {}): TrailEntry => ({
  position: 1,
  recorded_at: '2026-08-03T08:00:00Z',
  actor: { kind: 'staff', id: JANA },
  session_id: null,
  link_id: null,
  action: 'client.read',
  subject: { kind: 'client', id: '22222222-2222-4222-8222-222222222222' },
  purpose: null,
  facts: {},
  hash: crypto.randomUUID(),
  ...change,
});

/** The trail of one service; asked for anything else, nothing. */
function serveTrail(service: string, entries: TrailEntry[], asked: URL[] = []) {
  server.use(
    http.get(`*/api/${service}/v1/offices/:id/trail`, ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      return list(url.searchParams.has('every_office') ? [] : entries);
    }),
  );
}

function openTrail() {
  openStaff('dpo');
  server.use(
    http.get('*/offices/:id/trail', () => list([])),
    http.get('*/offices/:id/colleagues', () =>
      list([{ id: JANA, display_name: 'Jana Beispiel', roles: [], active: true }]),
    ),
  );
}

afterEach(() => {
  cleanup();
  staffSession.clear();
});

const lines = () =>
  waitFor(() => {
    const found = screen
      .getAllByRole('button')
      .filter((button) => button.hasAttribute('data-trail-entry'));
    expect(found).not.toEqual([]);
    return found;
  });

it('tells in words who did what, over all services by time', async () => {
  openTrail();
  serveTrail('appointments', [createEntry()]);
  serveTrail('consent', [
    createEntry({ action: 'consent.given', recorded_at: '2026-08-03T09:00:00Z' }),
  ]);
  await renderApp('/app/protokoll');
  const [newest, older] = await lines();
  expect(newest).toHaveTextContent('Einwilligung gegeben');
  expect(older).toHaveTextContent('Jana Beispiel');
  expect(older).toHaveTextContent('Kontaktdaten einer Person geöffnet');
});

it('names whoever does not answer, and shows the rest', async () => {
  openTrail();
  serveTrail('appointments', [createEntry()]);
  server.use(
    http.get('*/api/consent/v1/offices/:id/trail', () => problem(503, 'service-unavailable')),
  );
  const { user } = await renderApp('/app/protokoll');
  expect(
    await screen.findByText('Ein Teil des Protokolls fehlt gerade: Einwilligungen'),
  ).toBeVisible();
  expect(await lines()).toHaveLength(1);
  serveTrail('consent', [createEntry({ action: 'consent.given' })]);
  await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
  expect(await screen.findByText('Einwilligung gegeben')).toBeVisible();
  expect(screen.queryByText(/fehlt gerade/)).not.toBeInTheDocument();
});

it('asks only those who can know, for the kind and the person of the address', async () => {
  openTrail();
  const asked: URL[] = [];
  for (const service of ['identity', 'appointments', 'consent', 'media', 'allowance'])
    serveTrail(
      service,
      service === 'allowance' ? [createEntry({ action: 'voucher.shown' })] : [],
      asked,
    );
  await renderApp(`/app/protokoll?art=codes&wer=${JANA}`);
  expect(await lines()).toHaveLength(1);
  expect(new Set(asked.map(({ pathname }) => pathname.split('/')[2]))).toEqual(
    new Set(['allowance']),
  );
  expect(asked[0]?.searchParams.getAll('action')).toEqual([
    'voucher.shown',
    'voucher.printed',
    'voucher.failed',
    'voucher.replaced',
  ]);
  expect(asked[0]?.searchParams.get('actor_id')).toBe(JANA);
});

it('shows all that was noted behind an entry, and leads to everything about its subject', async () => {
  openTrail();
  serveTrail('appointments', [
    createEntry({ facts: { own: false, appointment_id: null }, purpose: 'subject_request' }),
  ]);
  const { user, history } = await renderApp('/app/protokoll');
  const [line] = await lines();
  if (!line) throw new Error('no entry');
  expect(within(line).getByText('außerhalb eigener Gespräche')).toBeVisible();
  line.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('22222222-2222-4222-8222-222222222222')).toBeVisible();
  expect(screen.getByText('Anfrage zu eigenen Daten')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Alles zu: Person 22222222' }));
  expect(history.location.search).toContain('nr=22222222');
});

it('asks why before the trail is taken home, and sends that along', async () => {
  openTrail();
  const sent: (string | null)[] = [];
  server.use(
    http.get('*/trail/checkpoints', () => list([])),
    http.get('*/api/appointments/v1/offices/:id/trail/export', ({ request }) => {
      sent.push(request.headers.get('Nahbar-Purpose'));
      return problem(429, 'rate-limited');
    }),
  );
  const { user } = await renderApp('/app/protokoll/pruefen');
  const take = await screen.findByRole('button', { name: 'Protokoll herunterladen: Termine' });
  const purpose = screen.getByLabelText('Wofür nehmen Sie das Protokoll mit?');
  await user.click(take);
  expect(purpose).toHaveFocus();
  expect(screen.getByText('Bitte wählen Sie einen Zweck.')).toBeVisible();
  expect(sent).toEqual([]);
  await user.selectOptions(purpose, 'incident');
  await user.click(take);
  await waitFor(() => expect(sent).toEqual(['incident']));
});

it('says when half a number was typed, and looks for none', async () => {
  openTrail();
  const { user, history } = await renderApp('/app/protokoll');
  await user.type(await screen.findByLabelText('Nummer'), '2222');
  expect(screen.getByText(/Bitte die ganze Nummer/)).toBeVisible();
  expect(history.location.search).toBe('');
});

it('has a kind for every action, and actions for every kind', () => {
  const used = new Set((Object.keys(actions) as Action[]).map((action) => actions[action].group));
  expect([...groups].filter((group) => !used.has(group))).toEqual([]);
});
