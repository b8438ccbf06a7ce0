import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { Appointment } from '@/api/staff/types';
import { clock } from '@/lib/clock';
import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { adviserId, createAppointment, createTimetable, openStaff } from '@/test/staff';

const span = (starts_at: string, ends_at: string) => ({ starts_at, ends_at });
const times = {
  id: adviserId,
  display_name: 'Jana Beispiel',
  works: [span('2026-08-03T06:00:00Z', '2026-08-03T14:00:00Z')],
  absent: [span('2026-08-03T10:00:00Z', '2026-08-03T11:00:00Z')],
  free: [
    span('2026-08-03T08:00:00Z', '2026-08-03T10:00:00Z'),
    span('2026-08-03T11:00:00Z', '2026-08-03T12:30:00Z'),
  ],
};
const serve = (change: Parameters<typeof createTimetable>[0]) =>
  server.use(http.get('*/offices/:id/timetable', () => HttpResponse.json(createTimetable(change))));
const grid = async () => within(await screen.findByRole('region', { name: 'Zeitplan' }));

beforeEach(() => {
  vi.setSystemTime(new Date('2026-08-03T08:00:00Z'));
  clock.reset();
  openStaff('adviser');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  staffSession.clear();
});

it('reads the day in the order of time: talks, free times, absences', async () => {
  const early = createAppointment({
    id: 'early',
    starts_at: '2026-08-03T07:00:00Z',
    ends_at: '2026-08-03T07:45:00Z',
    state: 'held',
  });
  serve({ advisers: [times], talks: [early, createAppointment()] });
  await renderApp('/app/kalender');
  const items = (await grid()).getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items[0]).toMatch(/09:00.*bis.*09:45Kim Muster.*hat stattgefunden/);
  expect(items.slice(1, 5).every((text) => /^1[01]:[03]0 frei, Termin buchen$/.test(text))).toBe(
    true,
  );
  expect(items[5]).toBe('abwesend 12:00 bis 13:00');
  expect(items.at(-1)).toMatch(/14:30.*Kim Muster.*Link fehlt noch/);
});

it('says in words what a talk has and lacks', async () => {
  server.use(
    http.get('*/consent/v1/appointments/:id/consents', () =>
      HttpResponse.json({
        items: [{ part: 'client', person_id: 'client-1', renewal_needed: false, state: 'given' }],
      }),
    ),
  );
  const talk = createAppointment({
    told: 'sent',
    link: { issued_at: '2026-08-01T08:00:00Z', opened_at: '2026-08-02T08:00:00Z' },
    voucher_requested: true,
    voucher_state: 'refused',
  });
  serve({ advisers: [times], talks: [talk] });
  await renderApp('/app/kalender');
  const entry = (await grid()).getByText('kein Gutschein möglich').closest('li');
  expect(entry).toHaveTextContent('informiert');
  expect(entry).toHaveTextContent('Link geöffnet');
  expect(await within(entry as HTMLElement).findByText('eingewilligt')).toBeVisible();
});

it.each<[string, Partial<Appointment>, string]>([
  ['a message is on its way', { told: 'waiting' }, 'Nachricht unterwegs'],
  ['another system tells them', { told: 'no' }, 'Link erstellt'],
  ['nobody told them since', { told: 'open' }, 'weiß noch nicht Bescheid'],
  ['nothing reached them', { told: 'failed' }, 'Nachricht kam nicht an'],
])('says of nobody that they know because they have a link: %s', async (_, change, word) => {
  const link = { issued_at: '2026-08-01T08:00:00Z', opened_at: null };
  serve({ advisers: [times], talks: [createAppointment({ link, ...change })] });
  await renderApp('/app/kalender');
  const entry = (await (await grid()).findByText(word)).closest('li');
  expect(entry).not.toHaveTextContent('informiert');
});

it('is walked with the arrow keys, and stops the tab key once', async () => {
  serve({ advisers: [times], talks: [createAppointment()] });
  const { user } = await renderApp('/app/kalender');
  const view = await grid();
  const stops = view.getAllByRole('link').filter(({ tabIndex }) => tabIndex === 0);
  expect(stops).toHaveLength(1);
  const talk = view.getByRole('link', { name: 'Kim Muster' });
  expect(stops[0]).toBe(talk);
  talk.focus();
  await user.keyboard('{ArrowUp}');
  expect(view.getByRole('link', { name: /^14:00 frei/ })).toHaveFocus();
  await user.keyboard('{Home}');
  expect(view.getByRole('link', { name: /^10:00 frei/ })).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(view.getByRole('link', { name: /^10:00 frei/ })).toHaveFocus();
  await user.keyboard('{End}');
  expect(talk).toHaveFocus();
});

it('a free time leads to the booking, with this time and person', async () => {
  serve({ advisers: [times], talks: [] });
  const { user, history } = await renderApp('/app/kalender');
  await user.click((await grid()).getByRole('link', { name: /^10:30 frei/ }));
  await screen.findByRole('heading', { level: 1, name: 'Termin buchen' });
  expect(new URLSearchParams(history.location.search).get('am')).toBe('2026-08-03T08:30:00Z');
});

it('goes from day to day in the week, to what stands nearest', async () => {
  const day = (date: number) => ({
    day: `2026-08-0${date}`,
    starts_at: `2026-08-0${date - 1}T22:00:00Z`,
    ends_at: `2026-08-0${date}T22:00:00Z`,
    closed: date === 5 ? ('holiday' as const) : ('no' as const),
    closed_name: null,
  });
  const talk = (id: string, date: number, hour: string) =>
    createAppointment({
      id,
      starts_at: `2026-08-0${date}T${hour}:00:00Z`,
      ends_at: `2026-08-0${date}T${hour}:45:00Z`,
      client: null,
    });
  serve({
    days: [3, 4, 5, 6, 7, 8, 9].map(day),
    advisers: [{ ...times, works: [], absent: [], free: [] }],
    talks: [talk('a', 3, '08'), talk('b', 4, '07'), talk('c', 4, '09'), talk('d', 6, '08')],
  });
  const { user } = await renderApp('/app/kalender?ansicht=woche');
  const view = await grid();
  expect(view.getAllByRole('heading', { level: 2 })).toHaveLength(5);
  expect(view.getByText('Feiertag')).toBeVisible();
  const links = view.getAllByRole('link');
  links[0]?.focus();
  await user.keyboard('{ArrowRight}');
  expect(links[1]).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(links[3]).toHaveFocus();
  await user.keyboard('{ArrowLeft}');
  expect(links[1]).toHaveFocus();
});

it('the line of now goes by the server, not by this device', async () => {
  server.use(
    http.get('*/offices/:id/timetable', () =>
      HttpResponse.json(createTimetable({ advisers: [times] }), {
        headers: { Date: 'Mon, 03 Aug 2026 09:15:00 GMT' },
      }),
    ),
  );
  await renderApp('/app/kalender?tag=2026-08-03');
  expect(await (await grid()).findByText('11:15')).toBeInTheDocument();
});

it('prints a list with telephone numbers, without what was cancelled', async () => {
  const phone = { phone: '+49541123', phone_written: '0541 123' };
  const client = { ...createAppointment().client, ...phone } as never;
  const gone = createAppointment({ id: 'gone', state: 'cancelled' });
  serve({ talks: [createAppointment({ client }), gone] });
  await renderApp('/app/kalender');
  const table = await screen.findByRole('table', { hidden: true });
  expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(2);
  expect(table).toHaveTextContent('0541 123');
});
