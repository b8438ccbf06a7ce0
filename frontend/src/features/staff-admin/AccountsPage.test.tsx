import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';

import type { Account } from './api/accounts';

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
