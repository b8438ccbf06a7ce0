import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { keepVisit } from '@/lib/visitTab';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { appointment, openVisit } from '@/test/visit';

afterEach(() => {
  visitSession.clear();
  keepVisit('');
});

/** A busy machine takes its time to read the page's code for the first time. */
const PATIENCE = { timeout: 30_000 };

async function showVoucher(megabytes: number) {
  openVisit({
    appointment: appointment({ voucher_state: 'reserved' }),
    consent: { state: 'given' },
  });
  const asked: string[] = [];
  server.use(
    http.get('*/my/voucher', () =>
      HttpResponse.json({
        id: 'v',
        state: 'reserved',
        brand_name: 'Musterfunk',
        gives: {
          kind: 'data_pass',
          megabytes,
          credit_cents: null,
          option_name: null,
          option_cents: null,
          validity_days: null,
        },
        shown_at: null,
        expires_on: null,
        expires_before_talk: false,
        may_show: true,
        why_not: null,
      }),
    ),
    http.get('*/forecasts', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({
        megabytes: 60,
        profiles: { sparsam: 60, audio: 8, standard: 400 },
        voucher: null,
      });
    }),
  );
  await renderApp('/t/gutschein');
  await screen.findByText(/Dieses Gespräch braucht etwa 60/, {}, PATIENCE);
  return asked;
}

it('says before the talk what it needs and what there is, from the forecast', async () => {
  const asked = await showVoucher(250);
  expect(screen.getByText(/Mit dem Gutschein haben Sie 250/)).toBeVisible();
  expect(screen.queryByText(/reicht vielleicht nicht/)).toBeNull();
  const { starts_at, ends_at } = appointment();
  const minutes = (Date.parse(ends_at) - Date.parse(starts_at)) / 60_000;
  expect(asked).toEqual([`?minutes=${minutes}`]);
});

it('says when that may be too little, and what there is to do', async () => {
  await showVoucher(50);
  expect(screen.getByText(/Nur mit Ton braucht es etwa 8/)).toBeVisible();
});
