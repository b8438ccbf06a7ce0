import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

/* Consents on paper and spoken ones, as staff note them on the appointment's page. */

const client = { person_id: 'client-1', part: 'client', state: 'none', renewal_needed: false };
const text = {
  declaration_id: 'declaration-1',
  version: 3,
  locale: 'de',
  asked_locale: 'de',
  falls_back: false,
  title: 'Einwilligung in ein Video-Gespräch',
  short: 'Freiwillig.',
  body_markdown: '## Worum es geht\n\nNur um dieses Gespräch.',
  text_sha256: 'a'.repeat(64),
  locales: ['de'],
  languages: [
    { tag: 'de', name: 'Deutsch', direction: 'ltr' },
    { tag: 'uk', name: 'Українська', direction: 'ltr' },
  ],
};
const talk = '*/consent/v1/appointments/appointment-1';

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  openStaff('adviser');
  server.use(
    http.get('*/appointments/v1/appointments/appointment-1', () =>
      HttpResponse.json(createAppointment()),
    ),
    http.get(`${talk}/consents`, () => HttpResponse.json({ items: [client] })),
    http.get(`${talk}/people/client-1/declaration`, () => HttpResponse.json(text)),
  );
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

it('registers a paper with the day, the text and its scan, and not before all are there', async () => {
  const sent: unknown[] = [];
  let scanned = '';
  server.use(
    http.post(`${talk}/people/client-1/scans`, ({ request }) => {
      scanned = request.headers.get('content-type') ?? '';
      return HttpResponse.json({ scan_id: 'scan-1' }, { status: 201 });
    }),
    http.post(`${talk}/people/client-1/paper-consents`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ consent_id: 'consent-1' }, { status: 201 });
    }),
  );
  const { user } = await renderApp('/app/termine/appointment-1');
  await user.click(await screen.findByRole('button', { name: 'Auf Papier erfassen' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText(/Fassung 3/)).toBeVisible();
  const confirm = within(dialog).getByRole('button', { name: 'Einwilligung erfassen' });
  await user.click(confirm);
  expect(within(dialog).getByText('Bitte nennen Sie den Tag')).toBeVisible();
  expect(within(dialog).getByText('Bitte wählen Sie den Scan aus')).toBeVisible();
  await user.type(within(dialog).getByLabelText('Unterschrieben am'), '2026-11-20');
  await user.upload(
    within(dialog).getByLabelText('Scan des Papiers'),
    new File(['%PDF-1.7 %%EOF'], 'papier.pdf', { type: 'application/pdf' }),
  );
  expect(sent).toEqual([]);
  await user.click(confirm);
  await expect
    .poll(() => sent)
    .toEqual([
      {
        declaration_id: 'declaration-1',
        text_sha256: 'a'.repeat(64),
        locale: 'de',
        declared_on: '2026-11-20',
        scan_id: 'scan-1',
      },
    ]);
  expect(scanned).toBe('application/pdf');
});

it('shows the text to read out, in the languages it is written in, and notes a yes', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(`${talk}/people/client-1/spoken-consents`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ note_id: 'note-1' }, { status: 202 });
    }),
  );
  const { user } = await renderApp('/app/termine/appointment-1');
  await user.click(await screen.findByRole('button', { name: 'Mündlich vermerken' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('Nur um dieses Gespräch.')).toBeVisible();
  expect(within(dialog).getByRole('option', { name: 'Deutsch' })).toBeInTheDocument();
  expect(within(dialog).queryByRole('option', { name: 'Українська' })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Die Person hat Ja gesagt' }));
  await expect
    .poll(() => sent)
    .toEqual([{ declaration_id: 'declaration-1', text_sha256: 'a'.repeat(64), locale: 'de' }]);
});

it.each([
  { is_own: true, offered: false },
  { is_own: false, offered: true },
])('lets only a second person confirm (noted by oneself: $is_own)', async ({ is_own, offered }) => {
  const note = {
    note_id: 'note-1',
    person_id: 'client-1',
    part: 'client',
    until: '2026-11-28T10:00:00Z',
    is_own,
  };
  const confirmed: string[] = [];
  server.use(
    http.get(`${talk}/spoken-consents`, () => HttpResponse.json({ items: [note] })),
    http.post(`${talk}/spoken-consents/:note/confirm`, ({ params }) => {
      confirmed.push(String(params.note));
      return HttpResponse.json({ consent_id: 'consent-1' }, { status: 201 });
    }),
  );
  const { user } = await renderApp('/app/termine/appointment-1');
  await screen.findByRole('heading', { name: 'Wartet auf eine zweite Person' });
  const button = screen.queryByRole('button', { name: 'Ich habe es auch gehört' });
  expect(button !== null).toBe(offered);
  if (button) await user.click(button);
  await expect.poll(() => confirmed).toEqual(offered ? ['note-1'] : []);
});
