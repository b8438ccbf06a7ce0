import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Appointment } from '@/api/staff/types';
import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { previewed, createBrand, dataPass } from '@/test/brand';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import {
  account,
  createAppointment,
  createSlot,
  openStaff,
  serveOffice,
  signInAnswer,
} from '@/test/staff';
import { office } from '@/test/visit';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const list = (items: unknown[]) => HttpResponse.json({ items, next_cursor: null });

beforeEach(() => {
  vi.setSystemTime(new Date('2026-08-03T08:00:00Z'));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  staffSession.clear();
});

describe('signing in', () => {
  beforeEach(() => {
    serveOffice();
    server.use(http.post('*/sessions/refresh', () => problem(401, 'session-ended')));
  });

  const fillIn = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
    await user.type(await screen.findByLabelText('E-Mail'), 'jana@demo.nahbar.example');
    await user.type(screen.getByLabelText('Passwort'), 'blaue Lampe singt');
    await user.click(screen.getByRole('button', { name: 'Anmelden' }));
  };

  it('leads to the page that was asked for', async () => {
    server.use(http.post('*/sessions', () => HttpResponse.json(signInAnswer(['adviser']))));
    const { user } = await renderApp('/app/aufgaben');
    server.use(http.get('*/tasks', () => list([])));
    await heading('Anmelden');
    await fillIn(user);
    await heading('Aufgaben');
  });

  it('lists mistakes at the top, takes the focus there and leads to the fields', async () => {
    const { user } = await renderApp('/app');
    await user.click(await screen.findByRole('button', { name: 'Anmelden' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    await user.click(within(summary).getByRole('link', { name: 'Geben Sie Ihr Passwort ein.' }));
    expect(screen.getByLabelText('Passwort')).toHaveFocus();
  });

  it('says why it failed with the request number, and keeps the e-mail', async () => {
    server.use(
      http.post('*/sessions', () =>
        problem(401, 'sign-in-failed', { instance: 'urn:uuid:4711-0815' }),
      ),
    );
    const { user } = await renderApp('/app');
    await fillIn(user);
    expect(await screen.findByText('title of sign-in-failed')).toBeVisible();
    expect(screen.getByText('Vorgangsnummer: 4711-0815')).toBeVisible();
    expect(screen.getByLabelText('E-Mail')).toHaveValue('jana@demo.nahbar.example');
    expect(screen.getByLabelText('Passwort')).toHaveValue('');
  });

  it('waits as long as the service asks after too many tries', async () => {
    server.use(
      http.post('*/sessions', () => {
        const answer = problem(429, 'sign-in-slowed');
        answer.headers.set('Retry-After', '30');
        return answer;
      }),
    );
    const { user } = await renderApp('/app');
    await fillIn(user);
    const button = await screen.findByRole('button', { name: /Anmelden in \d+ Sekunden/ });
    expect(button).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('a session that ends while somebody types', () => {
  it('is renewed over the page, and nothing typed is lost', async () => {
    // jsdom has no modal dialogs.
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    openStaff('adviser');
    server.use(http.post('*/sessions', () => HttpResponse.json(signInAnswer(['adviser']))));
    const { user } = await renderApp('/app/buchen');
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Kim Muster');
    act(() => staffSession.clear());
    const dialog = await screen.findByRole('dialog', { name: 'Bitte melden Sie sich neu an' });
    expect(within(dialog).getByLabelText('E-Mail')).toHaveValue('jana@demo.nahbar.example');
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(await within(dialog).findByRole('button', { name: 'Trotzdem verlassen' })).toBeVisible();
    await user.type(within(dialog).getByLabelText('Passwort'), 'blaue Lampe singt');
    await user.click(within(dialog).getByRole('button', { name: 'Anmelden' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Kim Muster');
  });
});

describe('roles', () => {
  it('show only the areas of the person', async () => {
    openStaff('dpo');
    server.use(
      http.get('*/trail', () => list([])),
      http.get('*/trail/summary', () => HttpResponse.json({ items: [], complete: true })),
      http.get('*/subject-requests', () => list([])),
      http.get('*/colleagues', () => list([])),
    );
    await renderApp('/app');
    await heading('Datenschutz');
    const nav = screen.getByRole('navigation', { name: 'Bereiche' });
    const names = within(nav)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(names).toEqual([
      'Datenschutz',
      'Anfragen',
      'Protokoll',
      'Erklärungen',
      'Einwilligungen',
      'Aufbewahrung',
      'Verzeichnis',
      'Prüfliste',
      'Notfallzugriff',
    ]);
  });

  it('keep others out of a page, and say so', async () => {
    openStaff('dpo');
    server.use(http.get('*/budgets', () => problem(403, 'forbidden')));
    await renderApp('/app/guthaben');
    await heading('Diese Seite gehört nicht zu Ihren Aufgaben');
  });
});

describe('booking', () => {
  const fillIn = async () => {
    const { user } = await renderApp('/app/buchen');
    await user.click(await screen.findByRole('radio', { name: /Ausbildung/ }));
    await user.click(screen.getByRole('radio', { name: 'Video' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Kim Muster');
    await user.click(await screen.findByRole('radio', { name: /14:30/ }));
    return user;
  };
  const confirm = () => screen.getByRole('button', { name: 'Termin verbindlich buchen' });

  it('keeps what was typed when the slot is gone, and offers fresh ones', async () => {
    openStaff('adviser');
    const keys: (string | null)[] = [];
    let slots = [createSlot()];
    server.use(
      http.get('*/slots', () => list(slots)),
      http.post('*/appointments/v1/appointments', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        if (keys.length > 1) return HttpResponse.json(createAppointment(), { status: 201 });
        slots = [createSlot({ starts_at: '2026-08-03T13:30:00Z' })];
        return problem(409, 'slot-taken');
      }),
      http.get('*/appointments/appointment-1', () => HttpResponse.json(createAppointment())),
    );
    const user = await fillIn();
    await user.click(confirm());
    expect(await screen.findByText('title of slot-taken')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Kim Muster');
    expect(screen.getByRole('radio', { name: 'Video' })).toBeChecked();

    await user.click(await screen.findByRole('radio', { name: /15:30/ }));
    await user.click(confirm());
    await heading('Termin mit Kim Muster');
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('sends only what was filled in', async () => {
    openStaff('adviser');
    const sent: unknown[] = [];
    server.use(
      http.get('*/slots', () => list([createSlot()])),
      http.post('*/appointments/v1/appointments', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(createAppointment(), { status: 201 });
      }),
      http.get('*/appointments/appointment-1', () => HttpResponse.json(createAppointment())),
    );
    const user = await fillIn();
    await user.click(screen.getByRole('switch', { name: /Gutschein/ }));
    await user.click(confirm());
    await heading('Termin mit Kim Muster');
    expect(sent).toEqual([
      {
        office_id: 'office-1',
        topic_id: 'topic-1',
        channel: 'video',
        adviser_id: 'adviser-1',
        starts_at: '2026-08-03T12:30:00Z',
        client: { display_name: 'Kim Muster', language: 'de' },
        voucher_requested: true,
      },
    ]);
  });
});

describe('an appointment', () => {
  const show = async (...states: Partial<Appointment>[]) => {
    openStaff('adviser');
    let reads = 0;
    server.use(
      http.get('*/appointments/appointment-1', () =>
        HttpResponse.json(createAppointment(states[Math.min(reads++, states.length - 1)])),
      ),
    );
    return renderApp('/app/termine/appointment-1');
  };
  const requested = { voucher_requested: true };

  it('shows by itself when the voucher is reserved', async () => {
    await show(
      { ...requested, voucher_state: 'reserving' },
      { ...requested, voucher_state: 'reserved' },
    );
    server.use(http.get('*/voucher', () => problem(404, 'voucher-none')));
    expect(await screen.findByText('Gutschein wird reserviert')).toBeVisible();
    expect(await screen.findByText('Gutschein reserviert')).toBeVisible();
  });

  it.each([
    ['before', { changeable: true, cancellable: true }, ['Verschieben', 'Absagen']],
    ['after people met', { changeable: true, cancellable: false }, ['Verschieben']],
    ['long after', { changeable: false, cancellable: false }, []],
  ])('offers %s only what would not be refused', async (_when, may, offered) => {
    await show(may);
    await screen.findByRole('heading', { name: 'Was möchten Sie tun?' });
    const shown = ['Verschieben', 'Absagen'].filter((name) =>
      screen.queryByText(name, { selector: '.kern-label' }),
    );
    expect(shown).toEqual(offered);
  });

  it('offers four ways on when the voucher is refused, with If-Match', async () => {
    const { user } = await show({
      ...requested,
      voucher_state: 'refused',
      voucher_refusal: 'budget_short',
    });
    const sent: unknown[] = [];
    server.use(
      http.post('*/voucher-choice', async ({ request }) => {
        sent.push(await request.json(), request.headers.get('If-Match'));
        return HttpResponse.json(createAppointment());
      }),
    );
    expect(await screen.findByText(/Das Budget reicht für diesen Gutschein/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Per Telefon, gleiche Zeit' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Im Schutzbüro' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Noch einmal versuchen' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Video ohne Gutschein' }));
    await waitFor(() => expect(sent).toEqual([{ choice: 'without_voucher' }, '"3"']));
  });

  it('says what to do when the voucher is refused because the time is over', async () => {
    await show({ ...requested, voucher_state: 'refused', voucher_refusal: 'talk_over' });
    expect(await screen.findByText(/vorbei. Für ein neues Gespräch verschieben Sie/)).toBeVisible();
  });

  it('shows the voucher of each of several clients, and asks for each by person', async () => {
    const asked: (string | null)[] = [];
    const sizes: Record<string, number> = { 'client-1': 500, 'client-2': 1000 };
    server.use(
      http.get('*/appointments/appointment-1/voucher', ({ request }) => {
        const person = new URL(request.url).searchParams.get('person_id');
        asked.push(person);
        if (!person) return problem(409, 'voucher-of-whom');
        return HttpResponse.json({ brand_name: 'Netz', gives: dataPass(sizes[person] ?? 0) });
      }),
    );
    const voucher = {
      ...requested,
      voucher_brand_id: null,
      voucher_failed_step: null,
      voucher_state: 'reserved',
      voucher_refusal: null,
    } as const;
    const own = { ...voucher, guardian_demanded: false, guardian_link_issued_at: null };
    await show({
      ...voucher,
      clients: [
        { id: 'client-1', display_name: 'Kim Muster', reference: null, ...own },
        { id: 'client-2', display_name: 'Toni Zweite', reference: null, ...own },
        {
          id: 'client-3',
          display_name: 'Alex Dritte',
          reference: null,
          ...own,
          voucher_state: 'refused',
          voucher_refusal: 'budget_short',
        },
      ],
    });
    const of = async (name: string) =>
      within((await screen.findByText(name)).closest('li') as HTMLElement);
    expect(
      await (await of('Kim Muster')).findByText(/500.MB Datenvolumen, bei Netz/),
    ).toBeVisible();
    expect(await (await of('Toni Zweite')).findByText(/1.GB Datenvolumen, bei Netz/)).toBeVisible();
    expect((await of('Alex Dritte')).getByText('kein Gutschein möglich')).toBeVisible();
    expect(screen.getByText(/Das Budget reicht für diesen Gutschein/)).toBeVisible();
    expect(new Set(asked)).toEqual(new Set(['client-1', 'client-2']));
  });

  it('moves to another time when the chosen one is lost meanwhile', async () => {
    openStaff('adviser');
    let slots = [createSlot({ starts_at: '2026-08-03T13:30:00Z' })];
    const moves: unknown[] = [];
    server.use(
      http.get('*/appointments/appointment-1', () => HttpResponse.json(createAppointment())),
      http.get('*/slots', () => list(slots)),
      http.post('*/move', async ({ request }) => {
        moves.push(await request.json());
        if (moves.length > 1) return HttpResponse.json(createAppointment());
        slots = [createSlot({ starts_at: '2026-08-03T14:30:00Z' })];
        return problem(409, 'slot-taken');
      }),
    );
    const { user } = await renderApp('/app/termine/appointment-1/verschieben');
    await user.click(await screen.findByRole('radio', { name: /15:30/ }));
    await user.click(screen.getByRole('button', { name: 'Auf diese Zeit verschieben' }));
    expect(await screen.findByText('title of slot-taken')).toBeVisible();
    await user.click(await screen.findByRole('radio', { name: /16:30/ }));
    await user.click(screen.getByRole('button', { name: 'Auf diese Zeit verschieben' }));
    await heading('Termin mit Kim Muster');
    expect(moves).toEqual([
      { starts_at: '2026-08-03T13:30:00Z' },
      { starts_at: '2026-08-03T14:30:00Z' },
    ]);
  });

  it('prints a letter without a waiting room for a talk by phone', async () => {
    openStaff('adviser');
    const answer = {
      url: 'https://jobcenter.example/t/#secret',
      code: 'ABCD-EFGH-JKMN',
      expires_at: '2026-08-04T13:15:00Z',
    };
    server.use(
      http.get('*/appointments/appointment-1', () =>
        HttpResponse.json(createAppointment({ channel: 'phone' })),
      ),
      http.post('*/link', () => HttpResponse.json({ ...answer, qr_svg: '' }, { status: 201 })),
    );
    const { user } = await renderApp('/app/termine/appointment-1/link');
    await user.click(await screen.findByRole('button', { name: 'Link erstellen' }));
    const letter = await screen.findByRole('region', { name: 'Vorschau des Briefes' });
    expect(letter).toHaveTextContent('Bitte sagen Sie uns vorher Ihre Telefonnummer.');
    expect(letter).not.toHaveTextContent('Warteraum');
  });

  it.each(['/app/termine/appointment-1', '/app/termine/appointment-1/link'])(
    'offers no link of a colleague’s talk but says who hands it out: %s',
    async (path) => {
      openStaff('adviser');
      const ofOthers = createAppointment({ may_hand_out_link: false });
      server.use(http.get('*/appointments/appointment-1', () => HttpResponse.json(ofOthers)));
      await renderApp(path);
      expect(await screen.findByText(/Den Link gibt aus, wer das Gespräch führt/)).toBeVisible();
      expect(screen.queryByRole('button', { name: 'Link erstellen' })).not.toBeInTheDocument();
      expect(screen.queryByRole('link', { name: /Link erstellen/ })).not.toBeInTheDocument();
    },
  );

  it('offers no link to a talk that is cancelled', async () => {
    openStaff('adviser');
    const cancelled = createAppointment({
      state: 'cancelled',
      link: { issued_at: '2026-08-01T08:00:00Z', opened_at: null },
    });
    server.use(http.get('*/appointments/appointment-1', () => HttpResponse.json(cancelled)));
    await renderApp('/app/termine/appointment-1/link');
    expect(await screen.findByText(/Zu diesem Termin gibt es keinen Link mehr/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Link erstellen/ })).not.toBeInTheDocument();
  });

  it('says that the old link stops working before a new one is made', async () => {
    openStaff('adviser');
    server.use(
      http.get('*/appointments/appointment-1', () =>
        HttpResponse.json(
          createAppointment({ link: { issued_at: '2026-08-01T08:00:00Z', opened_at: null } }),
        ),
      ),
      http.post('*/link', () =>
        HttpResponse.json(
          {
            url: 'https://jobcenter.example/t/#secret',
            qr_svg: '',
            code: 'ABCD-EFGH-JKMN',
            expires_at: '2026-08-04T13:15:00Z',
          },
          { status: 201 },
        ),
      ),
    );
    const { user } = await renderApp('/app/termine/appointment-1/link');
    expect(await screen.findByText(/gilt der alte sofort nicht mehr/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Neuen Link erstellen' }));
    expect(await screen.findByRole('textbox', { name: 'Link zum Termin' })).toHaveValue(
      'https://jobcenter.example/t/#secret',
    );
    const letter = await screen.findByRole('region', { name: 'Vorschau des Briefes' });
    expect(letter).toHaveTextContent('Ihr Termin am Montag, 3. August 2026 um 14:30 Uhr');
  });
});

describe('two offices', () => {
  it('are chosen between at the top; the page then asks for the other one', async () => {
    openStaff('adviser');
    const roles = ['adviser@office-1', 'adviser@office-2'];
    staffSession.start({ ...signInAnswer([]), account: { ...account([]), roles } });
    const asked: string[] = [];
    server.use(
      http.get('*/appointments/v1/offices', () =>
        list([office, { ...office, id: 'office-2', name: 'Jobcenter Nebenstadt' }]),
      ),
      http.get('*/appointments/v1/offices/:officeId/tasks', ({ params }) => {
        asked.push(String(params['officeId']));
        return list([]);
      }),
    );
    const { user } = await renderApp('/app/aufgaben');
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Geschäftsstelle' }),
      'Jobcenter Nebenstadt',
    );
    await waitFor(() => expect(asked).toEqual(['office-1', 'office-2']));
    sessionStorage.clear();
  });
});

describe('PIN files', () => {
  it('show each line that is wrong', async () => {
    openStaff('allowance_officer');
    server.use(
      http.get('*/brands', () => list([createBrand()])),
      http.get('*/products', () =>
        list([
          {
            id: 'product-1',
            office_id: 'office-1',
            brand_id: 'brand-1',
            brand_name: 'Demo-Mobilfunk',
            kind: 'data_pass',
            credit_cents: null,
            option_name: null,
            option_key: null,
            option_cents: null,
            validity_days: null,
            megabytes: 500,
            price_cents: 499,
            active: true,
            version: 1,
          },
        ]),
      ),
      http.get('*/stock', () =>
        HttpResponse.json({ free: 3, expiring: 1, reserved: 0, issued: 0, expired: 0 }),
      ),
      http.post('*/pin-batches/preview', () => HttpResponse.json(previewed)),
      http.post('*/pin-batches', () =>
        problem(422, 'pin-file-refused', {
          errors: [{ line: 3, reason: 'blank_pin', detail: 'In der Zeile fehlt die PIN.' }],
        }),
      ),
    );
    const { user } = await renderApp('/app/tarife');
    await user.upload(
      await screen.findByLabelText('Datei'),
      new File(['pin\n1\n\n'], 'pins.csv', { type: 'text/csv' }),
    );
    await user.click(await screen.findByRole('button', { name: '1 Codes übernehmen' }));
    const table = await screen.findByRole('table', { name: 'Diese Zeilen sind falsch' });
    expect(within(table).getByRole('row', { name: /3 In der Zeile fehlt die PIN/ })).toBeVisible();
  });
});
