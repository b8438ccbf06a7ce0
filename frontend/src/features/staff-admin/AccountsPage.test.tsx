import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { createAppointment, openStaff } from '@/test/staff';
import { office } from '@/test/visit';

import type { Account } from './api/accounts';

beforeEach(() => {
  // jsdom has no dialogs yet.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

const account = (display_name: string, change: Partial<Account>): Account => ({
  id: display_name,
  email: `${display_name}@demo.nahbar.example`,
  display_name,
  roles: [],
  active: true,
  has_password: true,
  from_directory: false,
  has_second_factor: true,
  created_at: '2026-08-03T08:00:00Z',
  version: 1,
  ...change,
});

it('offers to reset a second step to those alone who have one', async () => {
  openStaff('admin');
  const items = [
    account('Mit', {}),
    account('Ohne', { has_second_factor: false }),
    account('Zu', { active: false }),
  ];
  server.use(
    http.get('*/identity/v1/accounts', () => HttpResponse.json({ items, next_cursor: null })),
  );
  await renderApp('/app/konten');
  const offered = async (name: string) => {
    const row = (await screen.findByRole('rowheader', { name })).closest('tr');
    return row && within(row).queryByRole('button', { name: /Zweiten Schritt zurücksetzen/ });
  };
  expect(await offered('Mit')).toBeInTheDocument();
  expect(await offered('Ohne')).toBeNull();
  expect(await offered('Zu')).toBeNull();
});

it.each([/^Beratung$/, /Das Konto ist aktiv/])(
  'shows what is booked before %s goes',
  async (name) => {
    openStaff('admin');
    const adviser = account('Jana', { roles: [`adviser@${office.id}`] });
    server.use(
      http.get('*/identity/v1/accounts', () =>
        HttpResponse.json({ items: [adviser], next_cursor: null }),
      ),
      http.get('*/identity/v1/accounts/Jana', () => HttpResponse.json(adviser)),
      http.get('*/booked-talks', () =>
        HttpResponse.json({ items: [createAppointment()], next_cursor: null }),
      ),
    );
    const { user } = await renderApp('/app/konten');
    await user.click(await screen.findByRole('button', { name: /Bearbeiten/ }));
    const box = await screen.findByRole('checkbox', { name });
    expect(screen.queryByText(/noch Gespräche gebucht/)).toBeNull();
    await user.click(box);
    expect(await screen.findByText(/noch Gespräche gebucht/)).toBeInTheDocument();
  },
);

it('lists people by name, as a German list does, with one way to change each', async () => {
  openStaff('admin');
  const items = ['Zoe', 'Öznur', 'anna', 'Otto'].map((name) => account(name, {}));
  server.use(
    http.get('*/identity/v1/accounts', () => HttpResponse.json({ items, next_cursor: null })),
  );
  const { user } = await renderApp('/app/konten');
  await screen.findByRole('rowheader', { name: 'anna' });
  const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(names).toEqual(['anna', 'Otto', 'Öznur', 'Zoe']);
  const row = screen.getByRole('rowheader', { name: 'Otto' }).closest('tr') as HTMLElement;
  const [first, ...others] = within(row).getAllByRole('button');
  expect(first).toHaveAccessibleName('Bearbeiten: Otto');
  // What is rarely needed waits behind one word.
  for (const other of others) expect(other.closest('details')?.open).toBe(false);
  await user.click(within(row).getByText('Mehr'));
  await user.click(within(row).getByRole('button', { name: /Neu einladen/ }));
  expect(await screen.findByText('Neu einladen?')).toBeVisible();
});
