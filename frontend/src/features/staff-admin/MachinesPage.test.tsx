import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

afterEach(() => {
  cleanup();
  staffSession.clear();
});

it('says in words what a program may do', async () => {
  openStaff('admin');
  const machine = {
    client_id: 'm-1',
    name: 'Terminplanung',
    scopes: ['appointments:write', 'media:read'],
    offices: [office.id],
    created_at: '2026-08-03T08:00:00Z',
  };
  server.use(
    http.get('*/identity/v1/machine-clients', () =>
      HttpResponse.json({ items: [machine], next_cursor: null }),
    ),
  );
  await renderApp('/app/programme');
  const row = (await screen.findByRole('rowheader', { name: 'Terminplanung' })).closest('tr');
  const words = within(row as HTMLElement);
  expect(words.getByText('Termine buchen und ändern')).toBeVisible();
  expect(words.getByText('Gesprächsdaten lesen (nie Inhalte)')).toBeVisible();
  expect(row?.textContent).not.toMatch(/appointments:|media:/);
});
