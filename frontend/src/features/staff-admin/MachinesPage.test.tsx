import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

afterEach(() => {
  cleanup();
  staffSession.clear();
});

const machine = {
  client_id: 'm-1',
  name: 'Terminplanung',
  scopes: ['appointments:write', 'media:read'],
  offices: [office.id],
  created_at: '2026-08-03T08:00:00Z',
  created_by: 'a-1',
  created_by_name: 'Jana Beispiel',
};

beforeEach(() => {
  openStaff('admin');
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  server.use(
    http.get('*/identity/v1/machine-clients', () =>
      HttpResponse.json({ items: [machine], next_cursor: null }),
    ),
  );
});

it('says in words what a program may do', async () => {
  await renderApp('/app/programme');
  const row = (await screen.findByRole('rowheader', { name: 'Terminplanung' })).closest('tr');
  const words = within(row as HTMLElement);
  expect(words.getByText('Termine buchen und ändern')).toBeVisible();
  expect(words.getByText('Gesprächsdaten lesen (nie Inhalte)')).toBeVisible();
  expect(row?.textContent).not.toMatch(/appointments:|media:/);
});

it('says who let a program in, and that nobody knows it of one from the server', async () => {
  const byCommand = { ...machine, client_id: 'm-3', name: 'Statistik', created_by: null };
  server.use(
    http.get('*/identity/v1/machine-clients', () =>
      HttpResponse.json({
        items: [machine, { ...byCommand, created_by_name: null }],
        next_cursor: null,
      }),
    ),
  );
  await renderApp('/app/programme');
  const rowOf = async (name: string) =>
    (await screen.findByRole('rowheader', { name })).closest('tr')?.textContent;
  expect(await rowOf('Terminplanung')).toContain('Jana Beispiel');
  expect(await rowOf('Statistik')).toContain('nicht festgehalten');
});

it('says which of the two strings is which, for whoever has to copy them', async () => {
  const created = { ...machine, client_id: 'm-2', client_secret: 'very secret' };
  server.use(
    http.post('*/identity/v1/machine-clients', () => HttpResponse.json(created, { status: 201 })),
  );
  const { user } = await renderApp('/app/programme');
  await user.click(await screen.findByRole('button', { name: 'Programm zulassen' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Name des Programms'), 'Terminbuch');
  await user.click(dialog.getByLabelText('Termine lesen'));
  await user.click(dialog.getByRole('button', { name: 'Zulassen' }));
  for (const name of ['Kennung (client_id)', 'Geheimnis (client_secret)']) {
    expect(await screen.findByText(name, { selector: 'label' })).not.toHaveClass('nb-sr-only');
    expect(screen.getByLabelText(name)).toBeVisible();
  }
});

it('says that access ends at once', async () => {
  const { user } = await renderApp('/app/programme');
  await user.click(await screen.findByRole('button', { name: /Zugang entziehen/ }));
  expect(within(screen.getByRole('dialog')).getByText(/hat dann sofort keinen/)).toBeVisible();
});
