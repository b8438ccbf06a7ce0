import { cleanup, screen } from '@testing-library/react';
import { http } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { keepVisit } from '@/lib/visitTab';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { appointment, openVisit } from '@/test/visit';

/* Pages of a visit claim only what somebody checked. */

afterEach(() => {
  cleanup();
  visitSession.clear();
  keepVisit('');
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const nextWeek = {
  starts_at: inHours(170),
  ends_at: inHours(171),
  closes_at: inHours(172),
  waiting_room_opens_at: inHours(169.75),
};

it('does not call everything ready while nobody knows of the consent', async () => {
  openVisit({ appointment: appointment(nextWeek) });
  server.use(http.get('*/consents/me', () => problem(503, 'service-unavailable')));
  await renderApp('/t/warteraum');
  expect(await screen.findByRole('button', { name: 'Noch einmal versuchen' })).toBeVisible();
  expect(screen.queryByText('Alles ist bereit')).toBeNull();
});

it.each(['brand_needed', 'refused', 'failed'] as const)(
  'calls nothing finished while the voucher is %s',
  async (voucher_state) => {
    const change = { ...nextWeek, voucher_state };
    openVisit({ appointment: appointment(change), consent: { state: 'given' } });
    await renderApp('/t/warteraum');
    expect(await screen.findByText('Fast alles ist bereit')).toBeVisible();
    expect(screen.getByText(/Beim Gutschein ist noch etwas offen/)).toBeVisible();
    expect(screen.queryByText(/müssen Sie nichts mehr tun/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Mein Gutschein' })).toBeVisible();
    cleanup();
    await renderApp('/t/geaendert');
    expect(await screen.findByRole('link', { name: 'Mein Gutschein' })).toBeVisible();
    expect(screen.queryByText(/Mehr müssen Sie nicht tun/)).toBeNull();
  },
);

describe('after a change', () => {
  it('asks for the consent that a talk by video still needs', async () => {
    openVisit({ appointment: appointment(nextWeek), consent: { state: 'none' } });
    await renderApp('/t/geaendert');
    expect(await screen.findByRole('link', { name: 'Zur Einwilligung' })).toBeVisible();
    expect(screen.queryByText(/Mehr müssen Sie nicht tun/)).toBeNull();
  });

  it('says that nothing is left to do where that is so', async () => {
    openVisit({ appointment: appointment(nextWeek), consent: { state: 'given' } });
    await renderApp('/t/geaendert');
    expect(await screen.findByText(/Mehr müssen Sie nicht tun/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Zur Einwilligung' })).toBeNull();
  });
});

describe('the page of the voucher', () => {
  const promise = /Wir bezahlen sie mit einem Gutschein/;

  it('promises none while one is being put aside', async () => {
    openVisit({ appointment: appointment({ voucher_state: 'reserving' }) });
    await renderApp('/t/gutschein');
    expect(await screen.findByText(/Wir legen gerade einen Gutschein/)).toBeVisible();
    expect(screen.queryByText(promise)).toBeNull();
  });

  it('promises none where there is none', async () => {
    openVisit({ appointment: appointment({ voucher_state: 'refused' }) });
    await renderApp('/t/gutschein');
    expect(await screen.findByText(/Wir haben leider keinen Gutschein/)).toBeVisible();
    expect(screen.queryByText(promise)).toBeNull();
  });
});
