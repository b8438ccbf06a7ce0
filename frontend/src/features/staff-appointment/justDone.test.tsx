import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Appointment } from '@/api/staff/types';
import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';

/* The address says what was done; the talk's own facts say whether that is all. */

beforeEach(() => openStaff('adviser'));
afterEach(() => {
  cleanup();
  staffSession.clear();
});

const show = (search: string, change: Partial<Appointment>) => {
  server.use(
    http.get('*/appointments/v1/appointments/appointment-1', () =>
      HttpResponse.json(createAppointment(change)),
    ),
  );
  return renderApp(`/app/termine/appointment-1?${search}`);
};

it('says after booking that only the link is missing where that is so', async () => {
  await show('neu=true', {});
  expect(await screen.findByText('Der Termin ist gebucht')).toBeVisible();
  expect(screen.getByText('Jetzt fehlt nur noch der Link für die Person.')).toBeVisible();
});

it.each<[string, Partial<Appointment>]>([
  ['the voucher was refused', { voucher_requested: true, voucher_state: 'refused' }],
  ['the brand of the card is missing', { voucher_requested: true, voucher_state: 'brand_needed' }],
  ['nobody knows yet of the voucher', { voucher_requested: true, voucher_state: 'reserving' }],
  ['there is no number to call', { channel: 'phone' }],
])('does not say so where %s', async (_, change) => {
  await show('neu=true', change);
  expect(await screen.findByText('Der Termin ist gebucht')).toBeVisible();
  expect(screen.getByText(/Es ist noch nicht alles geklärt/)).toBeVisible();
  expect(screen.queryByText(/Jetzt fehlt nur noch/)).toBeNull();
});

it('asks for no link that was handed out already', async () => {
  await show('neu=true', {
    link: { issued_at: '2026-08-01T10:00:00Z', opened_at: null },
  });
  expect(await screen.findByText('Der Termin ist gebucht')).toBeVisible();
  expect(screen.queryByText(/Jetzt fehlt nur noch/)).toBeNull();
});

it.each([
  ['verschoben', 'Der Termin ist verschoben', 'booked', 'cancelled'],
  ['kanal', 'Der Kanal ist gewechselt', 'booked', 'no_show'],
  ['abgesagt', 'Der Termin ist abgesagt', 'cancelled', 'booked'],
] as const)('says ?getan=%s only while it is so', async (getan, words, fitting, later) => {
  await show(`getan=${getan}`, { state: fitting });
  expect(await screen.findByText(words)).toBeVisible();
  cleanup();
  await show(`getan=${getan}`, { state: later });
  expect(await screen.findByRole('heading', { name: /Termin mit/ })).toBeVisible();
  expect(screen.queryByText(words)).toBeNull();
});
