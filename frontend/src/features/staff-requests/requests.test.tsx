import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';

/* A request at which two officers work, and a copy that a service holds up. */

const ROOT = '*/consent/v1/offices/office-1/subject-requests/request-1';
const request = {
  id: 'request-1',
  office_id: 'office-1',
  person_id: '00000000-0000-4000-8000-000000000001',
  article: 'access',
  state: 'open',
  received_on: '2026-11-20',
  due_on: '2026-12-20',
  noted_by: 'x',
  noted_at: null,
  identity_check: null as string | null,
  identity_checked_by: null as string | null,
  identity_checked_at: null as string | null,
  extension: null,
  extended_by: null,
  extended_at: null,
  measures: [],
  refusal: null,
  closed_by: null,
  closed_at: null,
  erasure: [],
  version: 1,
};
const step = (service: string, change: object = {}) => ({
  service,
  items: 1,
  kinds: { contact: 1 },
  tried_at: null,
  is_silent: false,
  done_at: '2026-11-27T10:00:00Z',
  ...change,
});

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  openStaff('dpo');
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

it('shows what a colleague did meanwhile, and sends the next try with another key', async () => {
  let shown = request;
  const sent: [string | null, string | null][] = [];
  server.use(
    http.get(ROOT, () => HttpResponse.json(shown)),
    http.get(`${ROOT}/data-copy`, () => problem(404, 'not-found')),
    http.post(`${ROOT}/identity-check`, ({ request: { headers } }) => {
      sent.push([headers.get('If-Match'), headers.get('Idempotency-Key')]);
      if (headers.get('If-Match') !== `"${shown.version}"`)
        return problem(412, 'precondition-failed');
      shown = { ...shown, version: 3, identity_check: 'in_person' };
      return HttpResponse.json(shown);
    }),
  );
  const { user } = await renderApp('/app/anfragen/request-1');
  await user.click(await screen.findByRole('radio', { name: /Ausweis gesehen/ }));
  shown = { ...shown, version: 2 };
  const button = screen.getByRole('button', { name: 'Prüfung vermerken' });
  await user.click(button);
  await waitFor(() => expect(sent).toHaveLength(1));
  await screen.findByRole('alert');
  await user.click(button);
  await screen.findByText('geprüft');
  expect(sent.map(([version]) => version)).toEqual(['"1"', '"2"']);
  expect(sent[0]?.[1]).not.toBe(sent[1]?.[1]);
});

it('names who did not answer, and offers no hand-over before the copy is whole', async () => {
  const steps = [step('appointments'), step('media_gateway', { done_at: null, is_silent: true })];
  server.use(
    http.get(ROOT, () => HttpResponse.json({ ...request, identity_check: 'in_person' })),
    http.get(`${ROOT}/data-copy`, () =>
      HttpResponse.json({
        started_by: 'x',
        started_at: '2026-11-27T10:00:00Z',
        ready_at: null,
        delete_after: '2026-12-27T10:00:00Z',
        steps,
        link: null,
      }),
    ),
  );
  await renderApp('/app/anfragen/request-1');
  expect(await screen.findByText('Ohne Antwort: Gespräche')).toBeVisible();
  const rows = within(screen.getByRole('table', { name: 'Gesammelt' })).getAllByRole('row');
  expect(rows[2]).toHaveTextContent('antwortet nicht');
  expect(screen.queryByRole('button', { name: 'Adresse und Code erstellen' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Daten sammeln' })).toBeNull();
});
