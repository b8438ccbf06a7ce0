import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createSlot, openStaff } from '@/test/staff';

/* The voucher line says what the forecast knows, and nothing more. */

let asked: Record<string, string>;
const show = async (voucher: object | null) => {
  server.use(
    http.get('*/slots', () => HttpResponse.json({ items: [createSlot()], next_cursor: null })),
    http.get('*/allowance/v1/forecasts', ({ request }) => {
      asked = Object.fromEntries(new URL(request.url).searchParams);
      const known = 'office_id' in asked ? voucher : null;
      return HttpResponse.json({ megabytes: 138, profiles: {}, voucher: known });
    }),
  );
  const { user } = await renderApp('/app/buchen');
  await user.click(await screen.findByRole('radio', { name: /Ausbildung/ }));
  await user.click(screen.getByRole('radio', { name: 'Video' }));
  await screen.findByText(/braucht etwa 138/);
  expect(asked).toEqual({ minutes: '45', profile: 'sparsam' });
  expect(screen.queryByText(/verfügbar/)).not.toBeInTheDocument();
  await user.click(await screen.findByRole('radio', { name: /14:30/ }));
};

beforeEach(() => openStaff('adviser'));
afterEach(() => {
  cleanup();
  staffSession.clear();
});

describe('the voucher of a booking', () => {
  it('is said to be available as of now, for the time that is chosen', async () => {
    await show({ available: true, why_not: null, megabytes: 500, brand_name: 'Demo-Mobilfunk' });
    expect(await screen.findByText(/Zurzeit verfügbar: 500.MB von Demo-Mobilfunk/)).toBeVisible();
    expect(asked).toMatchObject({ office_id: 'office-1', starts_at: '2026-08-03T12:30:00Z' });
  });

  it.each([
    ['no_budget', /noch kein Budget/],
    ['budget_short', /Budget reicht für diesen Gutschein nicht/],
    ['no_product', /kein Produkt/],
    ['no_pins', /Vorrat an Codes ist leer/],
    ['talk_over', /Wählen Sie eine spätere/],
  ])('is said to be missing because of %s, with the other ways', async (why_not, words) => {
    await show({ available: false, why_not, megabytes: null, brand_name: null });
    expect(await screen.findByText('Zurzeit ist kein Gutschein verfügbar')).toBeVisible();
    const text = screen.getByText(words);
    expect(text).toHaveTextContent('Andere Wege: Telefon, Video ohne Gutschein.');
  });

  it('says nothing when nothing is known', async () => {
    await show(null);
    expect(screen.queryByText(/verfügbar/)).not.toBeInTheDocument();
  });
});
