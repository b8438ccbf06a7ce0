import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* The office's record: what is changed goes with If-Match, and nothing else goes. */

const record = {
  ...office,
  postal_lines: ['Teststraße 1', '12345 Teststadt'],
  lead_minutes: 120,
  dpo: { name: 'Datenschutz', email: 'dpo@example.org', phone: '+4954112345' },
  authority: 'Landesbeauftragte',
  closing_days: [{ day: '2026-02-16', name: 'Rosenmontag' }],
  holiday_subdivision: 'NI',
  holiday_categories: [],
  reminder_minutes: [10080, 2880, 1440, 60],
  quiet_from_minute: 1260,
  quiet_until_minute: 420,
  version: 7,
};
const talk = (id: string, starts_at: string) => ({
  id,
  starts_at,
  ends_at: starts_at,
  zone: office.zone,
  channel: 'video',
  topic: { id: 'topic-1', title: { de: 'Ausbildung' } },
  adviser: { id: 'adviser-1', display_name: 'Jana Beispiel' },
  room: null,
});

let sent: [unknown, string | null][];
let refuse: () => Response | null;
beforeEach(() => {
  sent = [];
  refuse = () => null;
  openStaff('admin');
  server.use(
    http.get('*/appointments/v1/offices/office-1', () => HttpResponse.json(record)),
    http.patch('*/appointments/v1/offices/office-1', async ({ request }) => {
      sent.push([await request.json(), request.headers.get('If-Match')]);
      return refuse() ?? HttpResponse.json({ ...record, version: 8 });
    }),
  );
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

const open = async () => {
  const { user } = await renderApp('/app/geschaeftsstelle');
  await screen.findByLabelText('Vorlauf in Minuten');
  const save = () => user.click(screen.getByRole('button', { name: 'Angaben speichern' }));
  const close = async (day: string, name: string) => {
    await user.type(screen.getByLabelText('Tag'), day);
    await user.type(screen.getByLabelText('Name des Schließtags'), name);
    await user.click(screen.getByRole('button', { name: 'Schließtag hinzufügen' }));
  };
  return { user, save, close };
};

describe('the record of an office', () => {
  it('sends what is changed, and only that, for the version that was shown', async () => {
    const { user, save } = await open();
    const lead = screen.getByLabelText('Vorlauf in Minuten');
    await user.clear(lead);
    await user.type(lead, '240');
    await user.type(screen.getByLabelText('Anschrift'), '{Enter}Hinterhaus');
    await user.click(screen.getByRole('checkbox', { name: /katholischen Gemeinden/ }));
    await save();
    expect(await screen.findByText('Die Angaben sind gespeichert')).toBeVisible();
    const lines = ['Teststraße 1', '12345 Teststadt', 'Hinterhaus'];
    expect(sent).toEqual([
      [
        {
          lead_minutes: 240,
          postal_lines: lines,
          address: lines.join(', '),
          holiday_categories: ['catholic'],
        },
        '"7"',
      ],
    ]);
  });

  it('refuses a lead time that is none', async () => {
    const { user, save } = await open();
    await user.type(screen.getByLabelText('Vorlauf in Minuten'), 'x');
    await save();
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveTextContent('Geben Sie ganze Minuten ein');
    expect(sent).toEqual([]);
  });

  it('keeps the Land, the opening hours and the short address, none of them by force', async () => {
    const { user, save } = await open();
    await user.selectOptions(screen.getByLabelText('Land, dessen Feiertage gelten'), 'Bayern');
    await user.type(screen.getByLabelText('Englisch'), 'Mon–Fri 8 to 16');
    const address = screen.getByLabelText('Kurze Adresse für den Code im Brief');
    await user.type(address, 'https://Termin.jobcenter.example/code');
    await save();
    await screen.findByText('Die Angaben sind gespeichert');
    const [changes] = sent[0] ?? [];
    expect(changes).toEqual({
      holiday_subdivision: 'BY',
      opening_hours: { de: 'Mo–Fr 8–16 Uhr', en: 'Mon–Fri 8 to 16' },
      link_address: 'termin.jobcenter.example/code',
    });
  });

  it('says when people are reminded, and leaves other lead times alone', async () => {
    const { user, save } = await open();
    await user.click(screen.getByRole('checkbox', { name: '7 Tage vorher' }));
    const quiet = screen.getByLabelText('Keine Erinnerungen ab');
    expect(quiet).toHaveValue('21:00');
    await user.clear(quiet);
    await user.type(quiet, '19:30');
    await save();
    await waitFor(() =>
      expect(sent[0]?.[0]).toEqual({
        reminder_minutes: [2880, 1440, 60],
        quiet_from_minute: 1170,
      }),
    );
  });

  it('keeps no holidays where none is chosen', async () => {
    const { user, save } = await open();
    await user.selectOptions(
      screen.getByLabelText('Land, dessen Feiertage gelten'),
      'keine Feiertage',
    );
    await save();
    await waitFor(() => expect(sent[0]?.[0]).toEqual({ holiday_subdivision: null }));
  });

  it('refuses a short address that nobody could type', async () => {
    const { user, save } = await open();
    await user.type(
      screen.getByLabelText('Kurze Adresse für den Code im Brief'),
      'termin für dich',
    );
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent('Umlaute und Leerzeichen');
    expect(sent).toEqual([]);
  });

  it('adds and removes closing days, in their order', async () => {
    const { user, save, close } = await open();
    await close('2026-01-02', 'Brückentag');
    await user.click(screen.getByRole('button', { name: 'Entfernen: 16.02.2026' }));
    await save();
    await waitFor(() =>
      expect(sent.map(([changes]) => changes)).toEqual([
        { closing_days: [{ day: '2026-01-02', name: 'Brückentag' }] },
      ]),
    );
  });

  it('shows the talks on a day that becomes closed, and keeps them as tasks when told to', async () => {
    let asked: URLSearchParams | undefined;
    server.use(
      http.get('*/booked-talks', ({ request }) => {
        asked = new URL(request.url).searchParams;
        const items = [talk('near', '2026-08-03T12:30:00Z'), talk('other', '2026-08-03T15:00:00Z')];
        return HttpResponse.json({ items, next_cursor: null });
      }),
    );
    refuse = () =>
      sent.length === 1 ? problem(409, 'talks-booked', { count: 1, first: ['near'] }) : null;
    const { user, save, close } = await open();
    await close('2026-08-03', 'Betriebsausflug');
    await save();
    const alert = (await screen.findByText('Hier sind schon Gespräche gebucht')).closest(
      '[role=alert]',
    ) as HTMLElement;
    expect(await within(alert).findByText(/14:30 · Video · Jana Beispiel/)).toBeVisible();
    expect(within(alert).getAllByRole('listitem')).toHaveLength(1);
    expect(asked?.get('from')).toBe('2026-08-02T22:00:00.000Z');
    expect(asked?.get('to')).toBe('2026-08-03T22:00:00.000Z');
    await user.click(within(alert).getByRole('button', { name: /^Trotzdem speichern/ }));
    await screen.findByText('Die Angaben sind gespeichert');
    expect(sent[1]).toEqual([{ ...(sent[0]?.[0] as object), booked_talks: 'keep' }, '"7"']);
  });
});
