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
