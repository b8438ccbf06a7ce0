import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Appointment } from '@/api/staff/types';
import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

/* What pages say of the link and the voucher before a talk is moved or gets another channel. */

beforeEach(() => openStaff('adviser'));
afterEach(() => {
  cleanup();
  staffSession.clear();
});

const link = { issued_at: '2026-08-01T10:00:00Z', opened_at: null };
const keeps = /Der Link bleibt gültig/;
const checks = /Ob der Gutschein noch passt, prüfen wir beim Verschieben/;

it.each<[string, Partial<Appointment>, boolean, boolean]>([
  ['neither', {}, false, false],
  ['a link', { link }, true, false],
  ['a voucher', { voucher_requested: true, voucher_state: 'reserved' }, false, true],
  ['a refused voucher', { link, voucher_requested: true, voucher_state: 'refused' }, true, false],
])('promises nothing that is not there or not checked: %s', async (_, change, kept, checked) => {
  server.use(
    http.get('*/appointments/v1/appointments/appointment-1', () =>
      HttpResponse.json(createAppointment(change)),
    ),
  );
  await renderApp('/app/termine/appointment-1/verschieben');
  const lead = await screen.findByText(/Bisher: /);
  expect(keeps.test(lead.textContent)).toBe(kept);
  expect(checks.test(lead.textContent)).toBe(checked);
  expect(screen.queryByText(/Gutschein bleib/)).toBeNull();
});

it.each<[string, Partial<Appointment>, boolean]>([
  ['no link', {}, false],
  ['a link', { link }, true],
])(
  'says of a link only where there is one, before the channel changes: %s',
  async (_, change, kept) => {
    server.use(
      http.get('*/appointments/v1/appointments/appointment-1', () =>
        HttpResponse.json(createAppointment(change)),
      ),
    );
    await renderApp('/app/termine/appointment-1/kanal');
    const lead = await screen.findByText(/Ein Grund ist nicht nötig/);
    expect(keeps.test(lead.textContent)).toBe(kept);
  },
);
