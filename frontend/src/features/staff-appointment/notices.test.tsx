import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

import type { Notice } from './api/notices';

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

type State = 'none' | 'given' | 'outdated' | 'refused';

const open = async ({
  consent = 'given',
  ...answer
}: {
  set_up?: boolean;
  has_address?: boolean;
  items?: Notice[];
  /** null: nobody answers. */
  consent?: State | null;
}) => {
  openStaff('adviser');
  const appointment = createAppointment();
  server.use(
    http.get('*/appointments/v1/appointments/:id', () => HttpResponse.json(appointment)),
    http.get('*/appointments/v1/appointments/:id/notices', () =>
      HttpResponse.json({ set_up: true, has_address: true, items: [], ...answer }),
    ),
    http.get('*/consent/v1/offices/:office/contact-consents/:person', ({ params }) =>
      consent
        ? HttpResponse.json({
            person_id: params['person'],
            state: consent,
            declared_at: null,
            channel: null,
            noted_by: null,
          })
        : HttpResponse.error(),
    ),
  );
  return renderApp(`/app/termine/${appointment.id}`);
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
    // What is planned shows once it is known that the person agreed.
    await screen.findByText('geplant');
    const list = screen.getByRole('list', { name: 'E-Mails zu diesem Termin' });
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
      has_address: false,
      items: [notice({ kind: 'reminder', ahead_minutes: 60, state: 'waiting', done_at: null })],
    });
    expect(await screen.findByText(/bekommt keine E-Mails/)).toBeVisible();
    expect(screen.queryByText(/Erinnerung/)).toBeNull();
  });

  const planned = [
    notice({ kind: 'reminder', ahead_minutes: 60, state: 'waiting', done_at: null }),
  ];

  it.each([
    ['none', /solange die Person nicht selbst zustimmt/],
    ['outdated', /solange die Person nicht selbst zustimmt/],
    ['refused', /Es gehen keine E-Mails hinaus\. Sagen Sie/],
    [null, /lässt sich gerade nicht feststellen/],
  ] as const)('says why no mail goes out, and plans none: %s', async (consent, why) => {
    await open({ consent, items: planned });
    expect(await screen.findByText(why)).toBeVisible();
    expect(screen.queryByText(/Erinnerung/)).toBeNull();
  });

  it('notes a no with how and by whom, and offers no way to agree for somebody', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('*/consent/v1/offices/:office/contact-refusals', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ state: 'refused' });
      }),
    );
    const { user } = await open({ items: planned });
    expect(await screen.findByText(/Erinnerung/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /zustimm/i })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Nein zu E-Mails vermerken' }));
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Nein vermerken' });
    await user.click(confirm);
    expect(within(dialog).getByText('Bitte beantworten Sie beide Fragen')).toBeVisible();
    await user.click(within(dialog).getByRole('radio', { name: 'Persönlich oder am Telefon' }));
    await user.click(within(dialog).getByRole('radio', { name: 'Die Person selbst' }));
    await user.click(confirm);
    expect(sent).toEqual([{ person_id: 'client-1', channel: 'spoken', asked_by: 'self' }]);
  });

  it('says nothing where no mail is sent at all', async () => {
    await open({ set_up: false });
    await screen.findByRole('heading', { name: 'Auf einen Blick' });
    expect(screen.queryByText('Nachrichten an die Person')).toBeNull();
  });
});
