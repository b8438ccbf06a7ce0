import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* The ledger says what came to which account, for which voucher, under which sign, by whom. */

const budgetId = '01900000-0000-7000-8000-000000000001';
const voucherId = '4f7a1c2e-0000-4000-8000-000000000002';
const budget = {
  id: budgetId,
  office_id: office.id,
  year: 2024,
  funded_cents: 10_000,
  available_cents: 9_501,
  reserved_cents: 499,
  spent_cents: 0,
  disputed_cents: 0,
  refunded_cents: 0,
  lost_cents: 0,
  version: 3,
};
const reservation = {
  id: '01900000-0000-7000-8000-000000000011',
  occurred_at: '2024-03-02T09:00:00Z',
  kind: 'reservation',
  amount_cents: 499,
  voucher_id: voucherId,
  reference: null,
  recorded_by: null,
  postings: [
    { account: 'available', amount_cents: -499 },
    { account: 'reserved', amount_cents: 499 },
  ],
};
const funding = {
  id: '01900000-0000-7000-8000-000000000010',
  occurred_at: '2024-03-01T09:00:00Z',
  kind: 'funding',
  amount_cents: 10_000,
  voucher_id: null,
  reference: 'AZ 7/24',
  recorded_by: '5b000000-0000-4000-8000-000000000003',
  postings: [
    { account: 'funding', amount_cents: -10_000 },
    { account: 'available', amount_cents: 10_000 },
  ],
};

const NO_CLOSINGS = {
  items: [],
  next_cursor: null,
  next_month: '2024-03',
  next_is_over: false,
};

afterEach(() => {
  cleanup();
  staffSession.clear();
});

it('shows signs, accounts, voucher, sign of the file and who; filters by kind', async () => {
  const asked: URLSearchParams[] = [];
  openStaff('allowance_officer');
  server.use(
    http.get('*/budgets', () => HttpResponse.json({ items: [budget], next_cursor: null })),
    http.get('*/closings', () => HttpResponse.json(NO_CLOSINGS)),
    http.get(`*/budgets/${budgetId}`, () => HttpResponse.json(budget)),
    http.get(`*/budgets/${budgetId}/entries`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const all = query.get('kind') === 'funding' ? [funding] : [reservation, funding];
      return HttpResponse.json({ items: all, next_cursor: null });
    }),
  );
  const { user } = await renderApp('/app/guthaben');
  const table = await screen.findByRole('table', { name: 'Buchungen' });
  const [, reserved, funded] = within(table).getAllByRole('row');
  if (!reserved || !funded) throw new Error('two entries');
  expect(reserved).toHaveTextContent(/Verfügbar -4,99\s€Reserviert \+4,99\s€/);
  expect(reserved).toHaveTextContent('aus dem Termin');
  expect(within(reserved).getByRole('link', { name: 'Gutschein 4f7a1c2e' })).toHaveAttribute(
    'href',
    `/app/gutscheine?gutschein=${voucherId}`,
  );
  expect(funded).toHaveTextContent(/AZ 7\/24von Konto 5b000000Verfügbar \+100,00\s€/);
  expect(funded).toHaveTextContent(/100,00\s€$/);

  await user.selectOptions(screen.getByRole('combobox', { name: 'Buchung' }), 'Eingestellt');
  expect(await screen.findByText('AZ 7/24')).toBeVisible();
  expect(asked.at(-1)?.get('kind')).toBe('funding');
  // Between filtered entries there are gaps: what was left after each is not known.
  expect(screen.queryByRole('columnheader', { name: 'Danach verfügbar' })).toBeNull();
});

it('leads from a voucher to its entries in the budget they stand in', async () => {
  const asked: (string | null)[] = [];
  const years: (string | null)[] = [];
  openStaff('allowance_officer');
  server.use(
    http.get('*/budgets', ({ request }) => {
      years.push(new URL(request.url).searchParams.get('year'));
      return HttpResponse.json({ items: [budget], next_cursor: null });
    }),
    http.get(`*/budgets/${budgetId}`, () => HttpResponse.json(budget)),
    http.get(`*/budgets/${budgetId}/entries`, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('voucher_id'));
      return HttpResponse.json({ items: [reservation], next_cursor: null });
    }),
  );
  await renderApp(`/app/guthaben?konto=${budgetId}&gutschein=${voucherId}`);
  expect(
    await screen.findByRole('heading', { name: 'Kassenbuch: Gutschein 4f7a1c2e' }),
  ).toBeVisible();
  expect(await screen.findByRole('table', { name: 'Buchungen' })).toBeVisible();
  expect(asked).toEqual([voucherId]);
  expect(years).toEqual(['2024']);
});
