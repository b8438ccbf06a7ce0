import { cleanup, screen, within } from '@testing-library/react';
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
  return user;
};

const inStock = {
  available: true,
  why_not: null,
  brands: [
    {
      brand_id: 'b1',
      brand_name: 'Beispiel-Mobil',
      available: true,
      why_not: null,
      megabytes: 5_000,
    },
    { brand_id: 'b2', brand_name: 'Demo-Funk', available: true, why_not: null, megabytes: 500 },
    {
      brand_id: 'b3',
      brand_name: 'Leer-Talk',
      available: false,
      why_not: 'no_pins',
      megabytes: null,
    },
  ],
};

beforeEach(() => openStaff('adviser'));
afterEach(() => {
  cleanup();
  staffSession.clear();
});

describe('the voucher of a booking', () => {
  it('is said to be available as of now, for the time that is chosen', async () => {
    await show(inStock);
    expect(
      await screen.findByText(/Zurzeit verfügbar: 5.GB von Beispiel-Mobil, 500.MB von Demo-Funk\./),
    ).toBeVisible();
    expect(asked).toMatchObject({ office_id: 'office-1', starts_at: '2026-08-03T12:30:00Z' });
  });

  it.each([
    ['no_budget', /noch kein Budget/],
    ['budget_short', /Budget reicht für diesen Gutschein nicht/],
    ['no_product', /kein Produkt/],
    ['no_pins', /Vorrat an Codes dieser Marke ist leer/],
    ['pins_expire', /laufen vor dem Termin ab/],
    ['talk_over', /Wählen Sie eine spätere/],
  ])('is said to be missing because of %s, with the other ways', async (why_not, words) => {
    await show({ available: false, why_not, brands: [] });
    expect(await screen.findByText('Zurzeit ist kein Gutschein verfügbar')).toBeVisible();
    const text = screen.getByText(words);
    expect(text).toHaveTextContent('Andere Wege: Telefon, Video ohne Gutschein.');
  });

  it('asks for the brand once a voucher is wanted, and tells of that one alone', async () => {
    const user = await show(inStock);
    expect(screen.queryByLabelText(/Marke der SIM-Karte/)).toBeNull();
    await user.click(screen.getByLabelText(/Gutschein für mobile Daten/));
    const brands = screen.getByLabelText(/Marke der SIM-Karte/);
    expect(
      within(brands)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Noch nicht bekannt',
      'Beispiel-Mobil',
      'Demo-Funk',
      'Leer-Talk (zurzeit keiner da)',
    ]);
    await user.selectOptions(brands, 'Demo-Funk');
    expect(screen.getByText(/^Zurzeit verfügbar: 500.MB von Demo-Funk\.$/)).toBeVisible();
    await user.selectOptions(brands, 'Leer-Talk (zurzeit keiner da)');
    expect(screen.getByText('Zurzeit ist kein Gutschein von Leer-Talk verfügbar')).toBeVisible();
    expect(screen.getByText(/Vorrat an Codes dieser Marke ist leer/)).toHaveTextContent(
      'Andere Wege: Karte einer anderen Marke, Telefon, Video ohne Gutschein.',
    );
  });

  it('says nothing when nothing is known', async () => {
    await show(null);
    expect(screen.queryByText(/verfügbar/)).not.toBeInTheDocument();
  });
});
