import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { previewed, createBrand } from '@/test/brand';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* A file of PINs is refused with every mistake, or taken; and what nobody saw can be taken back. */

const list = (items: unknown[]) => HttpResponse.json({ items, next_cursor: null });
const product = {
  id: 'product-1',
  office_id: office.id,
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
};
const brand = createBrand();
const batch = {
  batch_id: 'batch-1',
  accepted: 100,
  uploaded_at: '2026-08-01T08:00:00Z',
  free: 40,
  reserved: 2,
  issued: 58,
  recalled: 0,
  recalled_at: null,
};
const spent = { ...batch, batch_id: 'batch-0', free: 0, reserved: 0, issued: 100 };

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  openStaff('allowance_officer');
  server.use(
    http.get('*/brands', () => list([brand])),
    http.get('*/products', () => list([product])),
    http.get('*/stock', () =>
      HttpResponse.json({ free: 3, expiring: 0, reserved: 0, issued: 0, expired: 0 }),
    ),
    http.get('*/products/product-1/pin-batches', () => list([batch, spent])),
  );
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

describe('a recall', () => {
  it('says how many codes go, asks, and goes under one key however often it is sent', async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/pin-batches/batch-1/recall', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        if (keys.length === 1) return problem(503, 'unavailable');
        return HttpResponse.json({ ...batch, free: 0, reserved: 0, recalled: 42 });
      }),
    );
    const { user } = await renderApp('/app/tarife');
    await user.click(await screen.findByRole('button', { name: /Zurücknehmen: .*2026, 10:00/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Codes zurücknehmen?' });
    expect(dialog).toHaveTextContent('gehen 42 Codes, die noch niemand gesehen hat');
    expect(dialog).toHaveTextContent('Davon sind 2 für Gespräche reserviert');
    expect(dialog).toHaveTextContent('nicht zurückzuholen: 58');
    expect(keys).toEqual([]);
    const confirm = within(dialog).getByRole('button', { name: '42 Codes zurücknehmen' });
    await user.click(confirm);
    await within(dialog).findByText('title of unavailable');
    await user.click(confirm);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('is not offered where everything was seen', async () => {
    await renderApp('/app/tarife');
    const table = await screen.findByRole('table', { name: 'Hochgeladene Dateien' });
    expect(within(table).getAllByRole('button')).toHaveLength(1);
  });
});

describe('a refused file', () => {
  it('shows line by line what the service names, and how many more there are', async () => {
    const errors = [
      { line: 3, reason: 'blank_pin', detail: 'In der Zeile fehlt die PIN.' },
      { line: 4, reason: 'differs_in_length', detail: 'Diese PIN ist anders lang.' },
      { line: 4, reason: 'differs_in_letters', detail: 'Diese PIN hat Buchstaben.' },
    ];
    server.use(
      http.post('*/pin-batches/preview', () => HttpResponse.json(previewed)),
      http.post('*/pin-batches', () =>
        problem(422, 'pin-file-refused', { errors, error_count: 120 }),
      ),
    );
    const { user } = await renderApp('/app/tarife');
    await user.upload(
      await screen.findByLabelText('Datei'),
      new File(['pin\n1\n\n'], 'pins.csv', { type: 'text/csv' }),
    );
    await user.click(await screen.findByRole('button', { name: '1 Codes übernehmen' }));
    const table = await screen.findByRole('table', { name: 'Diese Zeilen sind falsch' });
    for (const { line, detail } of errors)
      expect(within(table).getByRole('row', { name: `${line} ${detail}` })).toBeVisible();
    expect(screen.getByText('Weitere Fehler, die hier nicht stehen: 117')).toBeVisible();
  });

  it('gives its good codes when one says so, once the wrong lines are named', async () => {
    const errors = [{ line: 3, reason: 'blank_pin', detail: 'In der Zeile fehlt die PIN.' }];
    const sent: string[] = [];
    server.use(
      http.post('*/pin-batches/preview', () =>
        HttpResponse.json({ ...previewed, count: 7, errors, error_count: 1, good_alone: true }),
      ),
      http.post('*/pin-batches', ({ request }) => {
        sent.push(new URL(request.url).search);
        return HttpResponse.json(
          { batch_id: 'batch-2', accepted: 7, left_out: 1 },
          { status: 201 },
        );
      }),
    );
    const { user } = await renderApp('/app/tarife');
    await user.upload(
      await screen.findByLabelText('Datei'),
      new File(['pin\n1\n\n'], 'pins.csv', { type: 'text/csv' }),
    );
    expect(await screen.findByRole('row', { name: '3 In der Zeile fehlt die PIN.' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '7 Codes übernehmen' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Nur die 7 guten Codes übernehmen' }));
    expect(await screen.findByText('7 Codes übernommen')).toBeVisible();
    expect(screen.getByText('Weggelassene Zeilen: 1')).toBeVisible();
    expect(sent).toEqual(['?only_good=true']);
  });
});
