import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';

/* The record and the checklist: what runs, what the office states, and what nobody looked up. */

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

const statement = (change: Record<string, unknown> = {}) => ({
  about: 'processor',
  name: 'Auftragsverarbeitung',
  hint: 'Wer betreibt die Server?',
  text: '',
  stated_at: null,
  version: 0,
  ...change,
});

const made = (text: string) => ({
  document: {
    title: 'Verzeichnis der Verarbeitungstätigkeiten',
    subject: 'Eintrag nach Art. 30',
    language: 'de',
    author: 'Jobcenter Musterstadt',
    made_at: '2026-08-03T12:00:00Z',
    sections: [
      {
        heading: 'Empfänger',
        blocks: [
          { text: text || 'Noch keine Angabe', source: 'office', missing: !text },
          {
            caption: 'Wer Daten erhält',
            columns: ['Empfänger', 'Art'],
            rows: [['mail.example', 'Mailserver']],
            source: 'configuration',
          },
        ],
      },
    ],
  },
  statements: [statement(text ? { text, version: 1 } : {})],
  silent: [],
});

it('shows where each statement comes from, and takes what the office states', async () => {
  openStaff('dpo');
  let stated = '';
  const sent: unknown[] = [];
  server.use(
    http.get('*/processing-record', () => HttpResponse.json(made(stated))),
    http.put('*/statements/processor', async ({ request }) => {
      const body = (await request.json()) as { text: string };
      sent.push([request.headers.get('If-Match'), body]);
      stated = body.text;
      return HttpResponse.json(statement({ text: stated, version: 1 }));
    }),
  );
  const { user } = await renderApp('/app/verzeichnis');
  const paper = await screen.findByRole('article');
  expect(within(paper).getByText('fehlt noch')).toBeVisible();
  expect(within(paper).getByText('aus der Konfiguration')).toBeVisible();
  await user.click(screen.getByText('Auftragsverarbeitung', { selector: 'summary' }));
  await user.type(screen.getByLabelText('Auftragsverarbeitung'), 'Rechenzentrum Nord');
  await user.click(screen.getByRole('button', { name: 'Angabe speichern' }));
  expect(await within(paper).findByText(/Rechenzentrum Nord/)).toBeVisible();
  expect(sent).toEqual([['"0"', { text: 'Rechenzentrum Nord' }]]);
});

it('shows the admin the record, and nothing to write in', async () => {
  openStaff('admin');
  server.use(http.get('*/processing-record', () => HttpResponse.json(made(''))));
  const { user } = await renderApp('/app/verzeichnis');
  await screen.findByRole('article');
  await user.click(screen.getByText('Auftragsverarbeitung', { selector: 'summary' }));
  expect(screen.getByText('Wer betreibt die Server?')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Angabe speichern' })).toBeNull();
});

const line = (change: Record<string, unknown>) => ({
  id: 'no_recorder',
  topic: 'recording',
  topic_words: 'Keine Aufzeichnung',
  words: 'Nichts zeichnet auf',
  after: ['DSK'],
  kind: 'live',
  outcome: 'ok',
  evidence: 'Aufzeichnung: keine',
  made_at: '2026-08-03T12:00:00Z',
  done_on: null,
  done_by: null,
  due_on: null,
  overdue: false,
  ...change,
});

const lines = [
  line({}),
  line({ id: 'devices', words: 'Nur Kamera und Mikrofon', outcome: 'failed' }),
  line({
    id: 'keys_apart',
    words: 'Schlüssel liegen getrennt',
    kind: 'manual',
    outcome: 'not_checked',
    evidence: '',
    made_at: null,
  }),
];

function serveChecklist() {
  server.use(
    http.get('*/checklist', () =>
      HttpResponse.json({
        office: 'Jobcenter Musterstadt',
        made_at: '2026-08-03T12:00:00Z',
        lines,
        silent: ['Gespräche'],
      }),
    ),
  );
}

it('counts what is in order, what is not and what nobody looked up, and filters', async () => {
  openStaff('dpo');
  serveChecklist();
  const { user } = await renderApp('/app/pruefliste');
  expect(
    await screen.findByText(/1 in Ordnung, 1 nicht in Ordnung, 1 nicht geprüft/),
  ).toBeVisible();
  expect(screen.getByText(/Nicht geprüft werden konnte: Gespräche/)).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Anzeigen'), 'failed');
  expect(screen.queryByText('Nichts zeichnet auf')).toBeNull();
  expect(screen.queryByText('Schlüssel liegen getrennt')).toBeNull();
  expect(screen.getByText('Nur Kamera und Mikrofon')).toBeVisible();
});

it('notes who looked, on which day, and what they found', async () => {
  openStaff('dpo');
  serveChecklist();
  const sent: unknown[] = [];
  server.use(
    http.post('*/checklist/keys_apart/notes', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(lines[2], { status: 201 });
    }),
  );
  const { user } = await renderApp('/app/pruefliste');
  await user.click(
    await screen.findByRole('button', { name: 'Eintragen: Schlüssel liegen getrennt' }),
  );
  const dialog = screen.getByRole('dialog');
  await user.selectOptions(within(dialog).getByLabelText('Ergebnis'), 'failed');
  await user.type(within(dialog).getByLabelText('Notiz'), 'Tresor fehlt');
  await user.click(within(dialog).getByRole('button', { name: 'Prüfung eintragen' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toMatchObject([{ found: 'failed', done_by: 'Jana Beispiel', note: 'Tresor fehlt' }]);
});
