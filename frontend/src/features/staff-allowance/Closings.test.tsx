import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { clock } from '@/lib/clock';
import { today } from '@/lib/days';
import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

import { lastMonthOver, monthName, openMonths } from './months';

/* The officer sees which months are closed, and closes those that are over: once, and for good. */

const budget = {
  id: '01900000-0000-7000-8000-000000000001',
  office_id: office.id,
  year: 2024,
  legal_basis: '§ 16f SGB II',
  created_at: '2024-01-02T08:00:00Z',
  funded_cents: 0,
  available_cents: 0,
  reserved_cents: 0,
  spent_cents: 0,
  disputed_cents: 0,
  refunded_cents: 0,
  lost_cents: 0,
  version: 1,
};
const january = {
  month: '2024-01',
  first_number: 1,
  entries: 3,
  turnover_cents: 123456,
  closed_by: '01900000-0000-7000-8000-000000000002',
  closed_at: '2024-02-03T08:00:00Z',
};

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

function serve(found: object, sent: unknown[] = []) {
  openStaff('allowance_officer');
  server.use(
    http.get('*/budgets', () => HttpResponse.json({ items: [budget], next_cursor: null })),
    http.get(`*/budgets/${budget.id}`, () => HttpResponse.json(budget)),
    http.get('*/entries', () => HttpResponse.json({ items: [], next_cursor: null })),
    http.get(`*/budgets/${budget.id}/closings`, () => HttpResponse.json(found)),
    http.post(`*/budgets/${budget.id}/closings`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(found, { status: 201 });
    }),
  );
}

it('shows closed months with their numbers, and the open one without', async () => {
  const month = today('Europe/Berlin').slice(0, 7);
  serve({ items: [january], next_cursor: null, next_month: month, next_is_over: false });
  await renderApp('/app/guthaben');
  const table = await screen.findByRole('table', { name: 'Monate' });
  const [, open, closed] = within(table).getAllByRole('row');
  expect(open).toHaveTextContent(monthName(month, 'de'));
  expect(open).toHaveTextContent('Offen, ohne Nummern');
  expect(closed).toHaveTextContent('Januar 2024');
  expect(closed).toHaveTextContent('1–3');
  expect(closed).toHaveTextContent('1.234,56');
  expect(screen.queryByRole('button', { name: /abschließen/ })).toBeNull();
});

it('closes what is over, after it has asked', async () => {
  const sent: unknown[] = [];
  serve({ items: [], next_cursor: null, next_month: '2024-01', next_is_over: true }, sent);
  const { user } = await renderApp('/app/guthaben');
  const last = monthName(lastMonthOver(), 'de');
  await user.click(
    await screen.findByRole('button', { name: `Januar 2024 bis ${last} abschließen` }),
  );
  expect(sent).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Das lässt sich nicht rückgängig machen.');
  await user.click(within(dialog).getByRole('button', { name: /abschließen/ }));
  await expect.poll(() => sent).toEqual([{ through: lastMonthOver() }]);
});

it('knows the month that is over by the calendar of Germany', () => {
  vi.spyOn(clock, 'now').mockReturnValue(Date.parse('2027-01-31T23:30:00Z'));
  expect(lastMonthOver()).toBe('2027-01');
  expect(openMonths('2026-12')).toEqual(['2027-02', '2027-01', '2026-12']);
  vi.restoreAllMocks();
  expect(monthName('2026-03', 'de')).toBe('März 2026');
});
