import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

/* Handing out the way in: what is done with it notes that the person knows, and nothing else. */

let told: unknown[];

beforeEach(() => {
  openStaff('adviser');
  told = [];
  const link = {
    url: 'https://jobcenter.example/t/#secret',
    code: 'ABCD-EFGH-JKMN',
    expires_at: '2026-08-04T13:15:00Z',
  };
  server.use(
    http.get('*/appointments/appointment-1', () =>
      HttpResponse.json(createAppointment({ told: 'open' })),
    ),
    http.post('*/appointments/appointment-1/link', () =>
      HttpResponse.json({ ...link, qr_svg: '' }, { status: 201 }),
    ),
    http.post('*/appointments/appointment-1/told', async ({ request }) => {
      told.push(await request.json());
      return HttpResponse.json(createAppointment({ told: 'noted', told_how: 'letter' }));
    }),
  );
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

it('notes a letter when it is printed, and nothing when a link was only made', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  const { user } = await renderApp('/app/termine/appointment-1/link');
  await user.click(await screen.findByRole('button', { name: 'Link erstellen' }));
  const button = await screen.findByRole('button', { name: 'Brief drucken' });
  expect(told).toEqual([]);
  await user.click(button);
  expect(print).toHaveBeenCalledOnce();
  expect(await screen.findByText('Vermerkt: Die Person weiß Bescheid (mit Brief)')).toBeVisible();
  await user.click(button);
  expect(print).toHaveBeenCalledTimes(2);
  expect(told).toEqual([{ how: 'letter' }]);
});

it('notes the link when the person has it', async () => {
  const { user } = await renderApp('/app/termine/appointment-1/link');
  await user.click(await screen.findByRole('button', { name: 'Link erstellen' }));
  await user.click(await screen.findByRole('button', { name: 'Die Person hat den Link' }));
  expect(
    await screen.findByText('Vermerkt: Die Person weiß Bescheid (mit dem Link)'),
  ).toBeVisible();
  expect(told).toEqual([{ how: 'link' }]);
});

it('prints a code later on without ending the link in the letter that the person has', async () => {
  const made: string[] = [];
  const given = createAppointment({
    link: { issued_at: '2026-08-01T08:00:00Z', opened_at: null },
    told: 'noted',
    told_how: 'letter',
    told_at: '2026-08-01T09:00:00Z',
    voucher_requested: true,
    voucher_state: 'reserved',
  });
  server.use(
    http.get('*/appointments/appointment-1', () => HttpResponse.json(given)),
    http.post('*/appointments/appointment-1/link', () => {
      made.push('link');
      return HttpResponse.json({}, { status: 500 });
    }),
    http.post('*/allowance/v1/appointments/appointment-1/voucher/print', () => {
      made.push('code');
      return HttpResponse.json({
        pin: '4711 0815 2342',
        brand_name: 'Beispiel-Mobil',
        gives: {
          kind: 'data_pass',
          megabytes: 500,
          credit_cents: null,
          option_name: null,
          option_cents: null,
          validity_days: null,
        },
        expires_on: null,
        steps: [],
      });
    }),
  );
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  const { user } = await renderApp('/app/termine/appointment-1/link');
  expect(await screen.findByText(/Vermerkt am .*1. August 2026: Die Person hat ihn/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Gutschein auf eigenem Blatt' }));
  await user.click(await screen.findByRole('button', { name: 'Gutschein aufdrucken' }));
  const letter = await screen.findByRole('region', { name: 'Vorschau des Briefes' });
  expect(letter).toHaveTextContent('4711 0815 2342');
  expect(letter).toHaveTextContent('aus unserem ersten Brief gelten weiter');
  expect(made).toEqual(['code']);
});
