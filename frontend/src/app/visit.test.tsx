import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { keepVisit } from '@/lib/visitTab';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { appointment, office, openVisit, serveEntry } from '@/test/visit';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const phoneLink = () => screen.findByRole('link', { name: office.phone });

afterEach(() => {
  visitSession.clear();
  keepVisit('');
  history.replaceState(null, '', '/');
});

describe('the link', () => {
  const secret = 's'.repeat(32);

  it('is exchanged, and leaves the address', async () => {
    openVisit();
    visitSession.clear();
    const secrets: unknown[] = [];
    server.use(
      http.post('*/link-sessions', async ({ request }) => {
        secrets.push(await request.json());
        return HttpResponse.json({
          access_token: 't',
          expires_in: 600,
          office_id: office.id,
          appointment_id: 'appointment-1',
        });
      }),
    );
    location.hash = secret;
    await renderApp('/t');
    await heading('Ihr Gespräch mit Jana Beispiel');
    expect(secrets).toEqual([{ secret }]);
    expect(location.hash).toBe('');
  });

  it.each([
    [404, 'link-unknown', 'Diesen Link kennen wir nicht'],
    [410, 'link-expired', 'Dieser Link ist abgelaufen'],
    [410, 'link-replaced', 'Es gibt einen neueren Link'],
    [410, 'link-cancelled', 'Dieser Termin ist abgesagt'],
    [403, 'link-not-yet-valid', 'Dieser Link gilt noch nicht'],
    [503, 'service-unavailable', 'Der Link geht gerade nicht auf'],
  ])('%i %s has a page with the phone number', async (status, slug, title) => {
    openVisit();
    visitSession.clear();
    server.use(http.post('*/link-sessions', () => problem(status, slug, { office_id: office.id })));
    location.hash = secret;
    await renderApp('/t');
    await heading(title);
    expect(await phoneLink()).toHaveAttribute('href', 'tel:05410000100');
  });

  it('says where the phone number is when no service can be asked for it', async () => {
    openVisit();
    visitSession.clear();
    server.use(
      http.post('*/link-sessions', () => HttpResponse.error()),
      http.get('*/public/offices', () => HttpResponse.error()),
    );
    location.hash = secret;
    await renderApp('/t');
    await heading('Gerade keine Verbindung');
    expect(await screen.findByText(/Telefonnummer steht in Ihrem Brief/)).toBeVisible();
  });

  describe('that could not be exchanged yet', () => {
    const answer = {
      access_token: 't',
      expires_in: 600,
      office_id: office.id,
      appointment_id: 'appointment-1',
    };

    /** The exchanges answer one after the other; the cookie belongs to an older link. */
    function serveExchanges(...answers: (() => Response)[]) {
      openVisit();
      visitSession.clear();
      const asked: unknown[] = [];
      server.use(
        http.post('*/link-sessions', async ({ request }) => {
          asked.push(await request.json());
          return answers.shift()?.() ?? HttpResponse.json(answer);
        }),
        http.post('*/link-sessions/refresh', () => {
          asked.push('refresh');
          return HttpResponse.json({ ...answer, appointment_id: 'older' });
        }),
      );
      location.hash = secret;
      return asked;
    }

    const busy = () => {
      const refusal = problem(429, 'too-many-requests');
      refusal.headers.set('Retry-After', '30');
      return refusal;
    };

    it.each([
      ['a lost line', () => HttpResponse.error()],
      ['a service that is away', () => problem(503, 'service-unavailable')],
    ])('is exchanged again after %s, and no other', async (_, fail) => {
      const asked = serveExchanges(fail, fail);
      const { user, history } = await renderApp('/t');
      const again = () => screen.findByRole('button', { name: 'Noch einmal versuchen' });
      await user.click(await again());
      await waitFor(() => expect(asked).toHaveLength(2));
      expect(location.hash).toBe('');
      await user.click(await again());
      await heading('Ihr Gespräch mit Jana Beispiel');
      // Exchanged is forgotten.
      act(() => history.push('/t/absagen'));
      await heading('Möchten Sie den Termin absagen?');
      expect(asked).toEqual([{ secret }, { secret }, { secret }]);
    });

    it('is exchanged again when another page of the visit is opened', async () => {
      const asked = serveExchanges(() => HttpResponse.error());
      const { history } = await renderApp('/t');
      await heading('Gerade keine Verbindung');
      act(() => history.push('/t/absagen'));
      await heading('Möchten Sie den Termin absagen?');
      expect(asked).toEqual([{ secret }, { secret }]);
    });

    it('is forgotten when it was refused for good', async () => {
      const asked = serveExchanges(() => problem(410, 'link-replaced'));
      const { history } = await renderApp('/t');
      await heading('Es gibt einen neueren Link');
      expect(screen.queryByRole('button', { name: /Noch einmal versuchen/ })).toBeNull();
      act(() => history.push('/t/absagen'));
      await waitFor(() => expect(asked).toEqual([{ secret }, 'refresh']));
    });

    it('waits as long as a busy service asks, each time anew', async () => {
      vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] });
      try {
        const asked = serveExchanges(busy, busy);
        const { user } = await renderApp('/t');
        const waiting = () =>
          screen.findByRole('button', { name: 'Noch einmal versuchen in 30 Sekunden' });
        await user.click(await waiting());
        expect(await waiting()).toHaveAttribute('aria-disabled', 'true');
        expect(asked).toHaveLength(1);
        act(() => void vi.advanceTimersByTime(30_000));
        await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
        await waiting();
        expect(asked).toHaveLength(2);
      } finally {
        vi.useRealTimers();
      }
    });
  });

  it('says how to come back when the session is over', async () => {
    openVisit();
    visitSession.clear();
    server.use(http.post('*/link-sessions/refresh', () => problem(401, 'session-ended')));
    await renderApp('/t');
    await heading('Bitte öffnen Sie Ihren Link noch einmal');
    expect(await phoneLink()).toBeVisible();
  });
});

describe('the way to the waiting room', () => {
  it('takes three taps', async () => {
    const asked = openVisit();
    serveEntry('waiting');
    const { user } = await renderApp('/t');
    await user.click(await screen.findByRole('link', { name: 'Weiter' }));
    await user.click(await screen.findByRole('button', { name: 'Ich bin einverstanden' }));
    await user.click(await screen.findByRole('link', { name: 'In den Warteraum' }));
    await heading('Sie sind im Warteraum');
    expect(asked.consent).toEqual([
      { declaration_id: 'declaration-1', text_sha256: 'abc', locale: 'de' },
    ]);
    expect(asked.keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('offers phone and protected office with the same weight, and the data-protection officer', async () => {
    openVisit();
    await renderApp('/t/einwilligung');
    const agree = await screen.findByRole('button', { name: 'Ich bin einverstanden' });
    const other = screen.getByRole('link', { name: 'Lieber Telefon oder Schutzbüro' });
    expect(other.className).toBe(agree.className);
    expect(screen.getByRole('link', { name: office.dpo.email })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Worum geht es?' })).toBeVisible();
  });

  it('asks nobody twice: who has agreed can go on or take it back', async () => {
    openVisit({ consent: { state: 'given' } });
    await renderApp('/t/einwilligung');
    expect(await screen.findByText('Sie haben Ja gesagt. Vielen Dank!')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Einwilligung widerrufen' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ich bin einverstanden' })).toBeNull();
  });

  it('leads away from a declaration that a talk by phone does not need', async () => {
    openVisit({ appointment: appointment({ channel: 'phone' }) });
    const { history } = await renderApp('/t/einwilligung');
    await heading(/Ihr Gespräch mit/);
    expect(history.location.pathname).toBe('/t');
  });

  it('shows the text anew when it has changed meanwhile', async () => {
    openVisit();
    server.use(http.post('*/consents', () => problem(409, 'declaration-outdated')));
    const { user } = await renderApp('/t/einwilligung');
    await user.click(await screen.findByRole('button', { name: 'Ich bin einverstanden' }));
    expect(await screen.findByText('Der Text ist neu')).toBeVisible();
  });

  it('waits with a countdown before the room opens', async () => {
    const later = new Date(Date.now() + 30 * 60_000).toISOString();
    openVisit({
      appointment: appointment({ waiting_room_opens_at: later }),
      consent: { state: 'given' },
    });
    await renderApp('/t/warteraum');
    await heading('Schön, dass Sie früh da sind!');
    expect(screen.getByText('Noch 30 Minuten')).toBeVisible();
  });

  it('asks for the consent first', async () => {
    openVisit({ consent: { state: 'none' } });
    const { history } = await renderApp('/t/warteraum');
    await screen.findByRole('button', { name: 'Ich bin einverstanden' });
    expect(history.location.pathname).toBe('/t/einwilligung');
  });

  it('says when it is the person’s turn', async () => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('admitted');
    await renderApp('/t/warteraum');
    await heading('Sie sind dran!');
  });

  it.each([
    [503, 'media-unavailable', 'Wir kommen gerade nicht durch'],
    [409, 'appointment-moved', 'Ihr Termin hat sich geändert'],
    [410, 'talk-over', 'Das Gespräch ist zu Ende'],
  ])('%i %s has a page with the phone number', async (status, slug, title) => {
    openVisit({ consent: { state: 'given' } });
    server.use(http.post('*/participants', () => problem(status, slug)));
    await renderApp('/t/warteraum');
    await heading(title);
    expect(await phoneLink()).toBeVisible();
  });
});

describe('the appointment', () => {
  it('ends every path when it is cancelled', async () => {
    openVisit({ appointment: appointment({ state: 'cancelled' }) });
    await renderApp('/t/warteraum');
    await heading('Dieser Termin ist abgesagt');
    expect(await phoneLink()).toBeVisible();
  });

  it('offers no way that an old address names but the topic does not allow', async () => {
    openVisit({ appointment: appointment({ allowed_channels: ['video', 'phone'] }) });
    await renderApp('/t/anders?weg=schutzbuero');
    expect(await screen.findByRole('radio', { name: /Am Telefon/ })).not.toBeChecked();
    expect(screen.queryByRole('radio', { name: /Im Schutzbüro/ })).toBeNull();
  });

  it('shows a few free times a day, and all of them when asked', async () => {
    openVisit();
    const slots = Array.from({ length: 12 }, (_, index) => ({
      starts_at: `2030-01-07T${String(index + 8).padStart(2, '0')}:00:00Z`,
      same_adviser: true,
    }));
    const pages = [slots.slice(0, 7), slots.slice(7)];
    server.use(
      http.get('*/my/slots', ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor');
        return HttpResponse.json({
          items: pages[Number(cursor)],
          next_cursor: cursor ? null : '1',
        });
      }),
    );
    const { user } = await renderApp('/t/verschieben');
    await user.click(await screen.findByRole('button', { name: 'Alle Zeiten an diesem Tag' }));
    expect(screen.getAllByRole('radio')).toHaveLength(12);
    expect(screen.getAllByRole('radio')[0]).toHaveFocus();
  });

  it.each([
    ['/t/verschieben', 'move', 'Auf diese Zeit verschieben'],
    ['/t/anders?weg=schutzbuero', 'channel', 'Ins Schutzbüro kommen'],
  ])('%s: says with whom a time is by now, and asks again', async (path, what, action) => {
    openVisit();
    const starts_at = '2030-01-07T08:00:00Z';
    const shown = { starts_at, same_adviser: true, adviser: appointment().adviser };
    const now = { ...shown, same_adviser: false, adviser: { id: 'b', display_name: 'Bo Neu' } };
    const slots = [shown];
    const sent: unknown[] = [];
    server.use(
      http.get('*/my/slots', () => HttpResponse.json({ items: slots, next_cursor: null })),
      http.post(`*/my/appointment/${what}`, async ({ request }) => {
        sent.push(await request.json());
        slots[0] = now;
        return problem(409, 'slot-with-another', { title: 'Jetzt wäre jemand anderes da' });
      }),
    );
    const { user } = await renderApp(path);
    await user.click(await screen.findByRole('radio', { name: '09:00' }));
    await user.click(screen.getByRole('button', { name: action }));
    await screen.findByText('Jetzt wäre jemand anderes da');
    expect(sent).toEqual([expect.objectContaining({ starts_at, adviser_id: 'adviser-1' })]);
    const again = await screen.findByRole('radio', { name: /09:00\s*Bo Neu/ });
    expect(again).not.toBeChecked();
    expect(screen.queryByRole('button', { name: action })).toBeNull();
    await user.click(again);
    expect(screen.getByText(/Zu dieser Zeit sprechen Sie mit/)).toHaveTextContent('Bo Neu');
    await user.click(screen.getByRole('button', { name: action }));
    await waitFor(() =>
      expect(sent[1]).toEqual(expect.objectContaining({ starts_at, adviser_id: 'b' })),
    );
  });

  /** What the change of channel is asked with; afterwards the appointment is as `becomes` says. */
  function serveChannelChange(becomes: Partial<ReturnType<typeof appointment>> = {}) {
    const sent: unknown[] = [];
    server.use(
      http.post('*/my/appointment/channel', async ({ request }) => {
        const body = (await request.json()) as { phone?: string };
        sent.push([body, request.headers.get('If-Match')]);
        const after = appointment({
          channel: 'phone',
          phone_known: Boolean(body.phone),
          version: 4,
          ...becomes,
        });
        server.use(http.get('*/my/appointment', () => HttpResponse.json(after)));
        return HttpResponse.json(after);
      }),
    );
    return sent;
  }

  it('changes to the phone with the version the person saw, where the number is known', async () => {
    openVisit({
      appointment: appointment({
        phone: '+49541123456',
        phone_written: '+49 541 123456',
        phone_known: true,
      }),
    });
    const sent = serveChannelChange({ phone_known: true });
    const { user } = await renderApp('/t/anders?weg=telefon');
    expect(await screen.findByText('+49 541 123456')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Am Telefon sprechen' }));
    await heading('Wir rufen Sie an');
    expect(sent).toEqual([[{ channel: 'phone' }, '"3"']]);
    // One's own change is no news.
    expect(screen.queryByText('Ihr Termin hat sich geändert')).toBeNull();
  });

  it('says what comes of having no number, takes it all the same, and still asks', async () => {
    openVisit();
    const sent = serveChannelChange();
    const { user } = await renderApp('/t/anders?weg=telefon');
    await user.click(await screen.findByRole('button', { name: 'Am Telefon sprechen' }));
    await screen.findByText('Ohne Nummer können wir Sie nicht anrufen');
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ohne Nummer: Ich rufe selbst an' }));
    await heading('Bitte rufen Sie uns an');
    expect(screen.queryByText(/Geschafft/)).toBeNull();
    await user.type(screen.getByRole('textbox', { name: /Telefonnummer/ }), '0541 123456');
    await user.click(screen.getByRole('button', { name: 'Nummer speichern' }));
    await heading('Wir rufen Sie an');
    expect(sent).toEqual([
      [{ channel: 'phone' }, '"3"'],
      [{ channel: 'phone', phone: '0541 123456' }, '"4"'],
    ]);
  });

  it('says at the field that a number cannot be called, and takes the next one', async () => {
    openVisit();
    server.use(
      http.post('*/my/appointment/channel', () =>
        problem(422, 'validation-failed', { errors: [{ pointer: '/phone', detail: 'ungültig' }] }),
      ),
    );
    const { user } = await renderApp('/t/anders?weg=telefon');
    const field = await screen.findByRole('textbox', { name: /Telefonnummer/ });
    await user.type(field, '0171 12');
    await user.click(screen.getByRole('button', { name: 'Am Telefon sprechen' }));
    expect(await screen.findByText(/An dieser Nummer stimmt etwas nicht/)).toBeVisible();
    expect(field).toHaveAccessibleDescription(/An dieser Nummer stimmt etwas nicht/);
    expect(screen.queryByText('title of validation-failed')).toBeNull();
    await user.type(field, '34567');
    expect(screen.queryByText(/An dieser Nummer stimmt etwas nicht/)).toBeNull();
  });

  it('keeps one key for one intention, also when the first try failed', async () => {
    openVisit();
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/my/appointment/cancel', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return problem(503, 'service-unavailable');
      }),
    );
    const { user } = await renderApp('/t/absagen');
    const yes = await screen.findByRole('button', { name: 'Ja, absagen' });
    await user.click(yes);
    await screen.findByRole('alert');
    await user.click(yes);
    await vi.waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[0]).toBe(keys[1]);
  });
});

describe('the voucher', () => {
  const gives = {
    kind: 'credit',
    megabytes: 5_000,
    credit_cents: 15_00,
    option_name: 'Surf M',
    option_cents: 9_99,
    validity_days: 28,
  };
  const serveVoucher = () =>
    server.use(
      http.get('*/my/voucher', () =>
        HttpResponse.json({
          id: 'v',
          state: 'reserved',
          brand_name: 'Musterfunk',
          gives,
          shown_at: null,
          expires_on: null,
          expires_before_talk: false,
          may_show: true,
          why_not: null,
        }),
      ),
    );

  it.each([
    ['brand_needed', '/t/gutschein'],
    ['reserving', '/t/gutschein'],
    ['reserved', '/t/gutschein'],
    ['issued', '/t/gutschein'],
    ['none', '/t/technik'],
    ['refused', '/t/gutschein'],
    ['released', '/t/technik'],
  ] as const)('that is %s leads who agreed before on to %s', async (voucher_state, path) => {
    openVisit({ appointment: appointment({ voucher_state }), consent: { state: 'given' } });
    serveVoucher();
    await renderApp('/t');
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Weiter' })).toHaveAttribute('href', path),
    );
  });

  it.each([
    ['open', -10],
    ['still to be opened', 30],
  ])('is one tap away from a waiting room that is %s', async (_, minutes) => {
    const waiting_room_opens_at = new Date(Date.now() + minutes * 60_000).toISOString();
    openVisit({
      appointment: appointment({ voucher_state: 'issued', waiting_room_opens_at }),
      consent: { state: 'given' },
    });
    serveVoucher();
    serveEntry('waiting');
    const { user, history } = await renderApp('/t/warteraum');
    await user.click(await screen.findByRole('link', { name: 'Mein Gutschein' }));
    await heading('Ihr Gutschein für das Gespräch');
    expect(history.location.pathname).toBe('/t/gutschein');
  });

  it('is not spoken of in the waiting room of who has none', async () => {
    openVisit({ consent: { state: 'given' } });
    serveEntry('waiting');
    await renderApp('/t/warteraum');
    await heading('Sie sind im Warteraum');
    expect(screen.queryByRole('link', { name: 'Mein Gutschein' })).toBeNull();
  });

  it('is shown only when asked for, after saying that shown is spent', async () => {
    openVisit({
      appointment: appointment({ voucher_state: 'reserved' }),
      consent: { state: 'given' },
    });
    serveVoucher();
    server.use(
      http.post('*/my/voucher/show', () =>
        HttpResponse.json({
          pin: '1234 5678',
          brand_name: 'Musterfunk',
          gives,
          expires_on: '2027-05-31',
          steps: [
            {
              action: 'redeem',
              ways: [
                { by: 'key_sequence', dial: '*101*12345678#', text: null, app: null },
                { by: 'text_message', dial: '82299', text: '1234 5678', app: null },
              ],
              note: 'Danach kommt eine Nachricht.',
            },
            {
              action: 'book',
              ways: [{ by: 'key_sequence', dial: '*100*22#', text: null, app: null }],
              note: null,
            },
          ],
        }),
      ),
    );
    const { user } = await renderApp('/t/gutschein');
    expect(await screen.findByText(/Sobald Sie ihn ansehen, gehört er Ihnen/)).toBeVisible();
    expect(screen.queryByTestId('voucher-pin')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Code zeigen' }));
    expect(await screen.findByTestId('voucher-pin')).toHaveTextContent('1234 5678');
    expect(screen.getByText(/15,00.€ Guthaben bei Musterfunk/)).toHaveTextContent(
      /Damit buchen Sie „Surf M“ für 9,99.€: 5.GB Datenvolumen, 28 Tage lang/,
    );
    expect(screen.getByText(/bis Montag, 31\. Mai 2027 ein/)).toBeVisible();
    expect(screen.getByText('Danach kommt eine Nachricht.')).toBeVisible();
    // Dialled whole: without %23 a phone takes what follows the # for a fragment, and leaves it out.
    const dial = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');
    expect(dial(/Jetzt wählen\s*: Code einlösen/)).toBe('tel:*101*12345678%23');
    expect(dial(/Jetzt wählen\s*: „Surf M“ buchen/)).toBe('tel:*100*22%23');
    expect(screen.getByText('Stern 1 0 1 Stern 1 2 3 4 5 6 7 8 Raute')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /Tasten eines Telefons/ })).toBeVisible();
    await user.click(screen.getByText('Geht das nicht? Andere Wege'));
    expect(dial(/SMS vorbereiten/)).toBe('sms:82299?body=1234%205678');
    // Two taps say that it did not work, and at which step; nothing is to be written.
    const told: unknown[] = [];
    const failed = {
      voucher_id: 'voucher-1',
      state: 'failed',
      step: 'book',
      available: true,
      failed_at: '2026-01-01T00:00:00Z',
    };
    server.use(
      http.post('*/my/voucher/failure', async ({ request }) => {
        told.push(await request.json());
        return HttpResponse.json(failed);
      }),
      http.get('*/my/voucher/failure', () => HttpResponse.json(failed)),
      http.get('*/my/voucher', () =>
        HttpResponse.json({ type: '/problems/voucher-none' }, { status: 404 }),
      ),
      http.get('*/my/appointment', () =>
        HttpResponse.json(appointment({ voucher_state: 'failed', voucher_failure_known: true })),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Es hat nicht geklappt' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: '„Surf M“ buchen' }));
    expect(await screen.findByText(/Wir haben es .* gemeldet/)).toBeVisible();
    expect(screen.queryByTestId('voucher-pin')).toBeNull();
    expect(told).toMatchObject([{ step: 'book' }]);
  });
});

describe('the withdrawal', () => {
  it('shows that it is being carried out', async () => {
    openVisit({
      consent: { state: 'withdrawn', withdrawn_at: '2026-01-01T00:00:00Z', carried_out_at: null },
    });
    await renderApp('/t/widerruf');
    expect(await screen.findByText(/Er wird gerade ausgeführt/)).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Am Telefon' })).toBeVisible();
  });
});

describe('a talk that has taken place', () => {
  it('can be moved, but is not offered to be called off', async () => {
    openVisit({ appointment: appointment({ survey: { done: false, open: true } }) });
    await renderApp('/t');
    expect(await screen.findByRole('link', { name: 'Termin verschieben' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Termin absagen' })).toBeNull();
  });
});

describe('after a talk whose technology failed', () => {
  const after = async (more: Parameters<typeof appointment>[0]) => {
    openVisit({ appointment: appointment({ survey: { done: false, open: true }, ...more }) });
    await renderApp('/t/danach');
  };
  const proof = () => screen.findByRole('link', { name: 'Bestätigung: Sie waren da' });

  it('says that the telephone counts as much, and offers the proof of presence', async () => {
    await after({ state: 'held', continued_by_phone: true });
    await heading('Die Technik hat gestört');
    expect(screen.getByText(/Sie haben am Telefon weitergesprochen/)).toBeVisible();
    expect(await proof()).toBeVisible();
    expect(
      screen.getByRole('group', { name: 'Haben Sie im Video alles gut gehört?' }),
    ).toBeVisible();
  });

  it('asks no question where nobody met', async () => {
    await after({ met: false });
    await heading('Per Video kam kein Gespräch zustande');
    expect(await proof()).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('offers the proof after one that was broken off', async () => {
    await after({ state: 'aborted' });
    await heading('Die Technik hat gestört');
    expect(await proof()).toBeVisible();
  });
});

describe('the three questions', () => {
  it('are sent without anything that leads to the person', async () => {
    openVisit({
      appointment: appointment({ state: 'held', survey: { done: false, open: true } }),
    });
    const sent: unknown[] = [];
    server.use(
      http.post('*/my/survey', async ({ request }) => {
        sent.push(await request.json(), request.headers.get('Idempotency-Key'));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await renderApp('/t/danach');
    await heading('Wie war es für Sie?');
    for (const [question, answer] of [
      ['Haben Sie alles gut gehört?', 'Ja'],
      ['Hat Ihnen das Gespräch geholfen?', 'Teils'],
      ['Möchten Sie wieder per Video sprechen?', 'Weiß nicht'],
    ] as const) {
      await user.click(
        within(screen.getByRole('group', { name: question })).getByRole('radio', { name: answer }),
      );
    }
    await user.click(screen.getByRole('button', { name: 'Antworten senden' }));
    await vi.waitFor(() =>
      expect(sent).toEqual([{ heard_well: 'yes', helpful: 'partly', more_video: 'unsure' }, null]),
    );
  });
});
