import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';

import type { MyAppointment } from '@/features/visit/api/appointment';
import { visitSession } from '@/lib/visitSession';
import { keepVisit } from '@/lib/visitTab';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { appointment, openVisit } from '@/test/visit';

/* A code that failed: the page says what became of the report, and promises no other one. */

afterEach(() => {
  visitSession.clear();
  keepVisit('');
});

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const reported = 'Ihre Meldung ist gespeichert';
const told = 'Wir haben es Jana Beispiel gemeldet';
const onItsWay = /Wir geben sie gerade weiter/;
const another = /Er erscheint dann hier/;

async function openFailed(change: Partial<MyAppointment>, { available = true } = {}) {
  openVisit({
    appointment: appointment({ voucher_failure_known: true, ...change }),
    consent: { state: 'given' },
  });
  const failed_at = inMinutes(-1);
  server.use(
    http.get('*/my/voucher', () => problem(404, 'voucher-none')),
    http.get('*/my/voucher/failure', () =>
      HttpResponse.json({
        voucher_id: 'voucher-1',
        brand_name: 'Musterfunk',
        state: 'failed',
        step: 'book',
        failed_at,
        available,
      }),
    ),
  );
  await renderApp('/t/gutschein');
}

it('is told to the adviser once the appointments know of it', async () => {
  await openFailed({ voucher_state: 'failed' });
  expect(await screen.findByText(told)).toBeVisible();
  expect(screen.getByText(another)).toBeVisible();
  expect(screen.queryByText(onItsWay)).toBeNull();
});

it('is only kept as long as they do not', async () => {
  await openFailed({ voucher_state: 'issued' });
  expect(await screen.findByText(reported)).toBeVisible();
  expect(screen.getByText(onItsWay)).toBeVisible();
  expect(screen.queryByText(/gemeldet/)).toBeNull();
});

it.each(['failed', 'issued'] as const)(
  'promises no other code where there is none, and says every way on: %s',
  async (voucher_state) => {
    await openFailed({ voucher_state }, { available: false });
    expect(await screen.findByText(/Zurzeit haben wir keinen anderen Code/)).toBeVisible();
    expect(screen.queryByText(another)).toBeNull();
    expect(screen.getByRole('link', { name: 'Am Telefon sprechen' })).toBeVisible();
  },
);

describe('where it is nobody’s task any more', () => {
  it.each([
    ['an outcome was noted', { state: 'held' as const }],
    ['the talk was over by then', { starts_at: inMinutes(-50), ends_at: inMinutes(-5) }],
  ])('is neither told nor decided on: %s', async (_, change) => {
    await openFailed({ voucher_state: 'failed', ...change });
    expect(await screen.findByText(reported)).toBeVisible();
    expect(screen.getByText(/Brauchen Sie noch einen Code/)).toBeVisible();
    expect(screen.queryByText(/gemeldet|Jobcenter entscheidet/)).toBeNull();
    expect(screen.queryByText(onItsWay)).toBeNull();
  });
});
