import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* The budget says by which law its money is spent; the officer words it anew, and not as nothing. */

const USUAL = '§ 16 Abs. 1 SGB II in Verbindung mit § 44 SGB III';
const budget = {
  id: '01900000-0000-7000-8000-000000000001',
  office_id: office.id,
  year: 2024,
  legal_basis: USUAL,
  funded_cents: 0,
  available_cents: 0,
  reserved_cents: 0,
  spent_cents: 0,
  disputed_cents: 0,
  refunded_cents: 0,
  lost_cents: 0,
  version: 1,
};

const NO_CLOSINGS = {
  items: [],
  next_cursor: null,
  next_month: '2024-03',
  next_is_over: false,
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

it('is shown, refused when it is empty, and sent as it was written', async () => {
  let held = budget;
  const sent: unknown[] = [];
  openStaff('allowance_officer');
  server.use(
    http.get('*/budgets', () => HttpResponse.json({ items: [held], next_cursor: null })),
    http.get('*/closings', () => HttpResponse.json(NO_CLOSINGS)),
    http.get(`*/budgets/${budget.id}`, () => HttpResponse.json(held)),
    http.get('*/entries', () => HttpResponse.json({ items: [], next_cursor: null })),
    http.post(`*/budgets/${budget.id}/legal-basis`, async ({ request }) => {
      const body = (await request.json()) as { legal_basis: string };
      sent.push(body);
      held = { ...held, ...body };
      return HttpResponse.json(held);
    }),
  );
  const { user } = await renderApp('/app/guthaben');
  expect(await screen.findByText(USUAL)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Rechtsgrundlage ändern' }));
  const dialog = await screen.findByRole('dialog');
  const field = within(dialog).getByRole('textbox', { name: /Rechtsgrundlage/ });
  await user.clear(field);
  await user.click(within(dialog).getByRole('button', { name: 'Speichern' }));
  expect(within(dialog).getAllByText('Geben Sie die Rechtsgrundlage an.')[0]).toBeVisible();
  expect(sent).toEqual([]);
  await user.type(field, '§ 16f SGB II');
  await user.click(within(dialog).getByRole('button', { name: 'Speichern' }));
  expect(await screen.findByText('§ 16f SGB II')).toBeVisible();
  expect(sent).toEqual([{ legal_basis: '§ 16f SGB II' }]);
});
