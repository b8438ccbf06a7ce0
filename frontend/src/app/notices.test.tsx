import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { account, openStaff } from '@/test/staff';

/** What everybody sees, not what only screen readers hear. */
const seen = { selector: 'li > span' };
/** The list is loaded on its own, which takes a busy machine a while. */
const patient = { timeout: 10_000 };

const notice = (change: object) => ({
  id: 'notice-1',
  kind: 'new_device',
  at: '2026-08-03T12:30:00Z',
  browser: 'firefox',
  system: 'windows',
  about: null,
  ...change,
});

function serveNotices(...items: ReturnType<typeof notice>[]) {
  const state = { items, seen: [] as string[][] };
  server.use(
    http.get('*/me/notices', () => HttpResponse.json({ items: state.items })),
    http.post('*/me/notices/acknowledge', async ({ request }) => {
      const { ids } = (await request.json()) as { ids: string[] };
      state.seen.push(ids);
      state.items = state.items.filter(({ id }) => !ids.includes(id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return state;
}

describe('notices', () => {
  it('are shown where one arrives, and gone when read', async () => {
    openStaff('adviser');
    const state = serveNotices(
      notice({}),
      notice({ id: 'notice-2', kind: 'roles_changed', browser: null, system: null }),
    );
    const { user } = await renderApp('/app/kalender');
    expect(
      await screen.findByText(/neuen Gerät: Firefox auf Windows/, seen, patient),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Gelesen.*Ihre Aufgaben geändert/ }));
    await waitFor(() => expect(screen.queryByText(/Ihre Aufgaben/, seen)).not.toBeInTheDocument());
    expect(screen.getByText(/Firefox auf Windows/, seen)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Gelesen/ }));
    await waitFor(() => expect(screen.queryByText('Neues zu Konten')).not.toBeInTheDocument());
    expect(state.seen).toEqual([['notice-2'], ['notice-1']]);
  });

  it('tell a data-protection officer whose account it is about', async () => {
    openStaff('adviser');
    serveNotices(notice({ kind: 'secret_shown', about: 'Kim Neu' }));
    await renderApp('/app/kalender');
    expect(
      await screen.findByText(/Administration angezeigt: .*Kim Neu/, seen, patient),
    ).toBeVisible();
  });

  it('are all read with one click', async () => {
    openStaff('adviser');
    const state = serveNotices(notice({}), notice({ id: 'notice-2', kind: 'password_changed' }));
    const { user } = await renderApp('/app/kalender');
    await user.click(await screen.findByRole('button', { name: 'Alles gelesen' }, patient));
    await waitFor(() => expect(screen.queryByText('Neues zu Konten')).not.toBeInTheDocument());
    expect(state.seen).toEqual([['notice-1', 'notice-2']]);
  });

  it('do not bury the page: the newest stand there, the rest behind one word', async () => {
    openStaff('adviser');
    const items = Array.from({ length: 5 }, (_, at) => notice({ id: `notice-${at}` }));
    serveNotices(...items);
    const { user } = await renderApp('/app/kalender');
    expect(await screen.findAllByText(/Firefox auf Windows/, seen, patient)).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Alle 5 zeigen' }));
    expect(screen.getAllByText(/Firefox auf Windows/, seen)).toHaveLength(5);
    expect(screen.queryByRole('button', { name: /^Alle/ })).not.toHaveAccessibleName(/zeigen/);
  });
});

describe('an invitation', () => {
  const invite = async (invitation: object) => {
    openStaff('admin');
    // jsdom has no modal dialogs.
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    const kim = {
      ...account(['adviser']),
      id: 'account-2',
      display_name: 'Kim Neu',
      active: true,
      has_password: true,
      has_second_factor: false,
      created_at: '2026-08-01T08:00:00Z',
      version: 1,
    };
    server.use(
      http.get('*/identity/v1/accounts', () =>
        HttpResponse.json({ items: [kim], next_cursor: null }),
      ),
      http.get('*/offices/:id/second-factor', () =>
        HttpResponse.json({ office_id: 'office-1', roles: [], inherited: true, version: 0 }),
      ),
      http.post('*/accounts/account-2/invitation', () =>
        HttpResponse.json(
          { secret: null, url: null, expires_at: '2026-08-06T12:00:00Z', ...invitation },
          { status: 201 },
        ),
      ),
    );
    const { user } = await renderApp('/app/konten');
    await user.click(await screen.findByRole('button', { name: /^Neu einladen/ }));
    await user.click(await screen.findByRole('button', { name: 'Neue Einladung erstellen' }));
  };

  it('goes by mail, and the admin sees no link', async () => {
    await invite({ delivered: 'mail' });
    expect(await screen.findByText(/Einladung an .*Kim Neu.* geschickt/)).toBeVisible();
    expect(screen.queryByLabelText('Einladungslink')).not.toBeInTheDocument();
  });

  it('is shown where there is no mail, and says that this is recorded', async () => {
    await invite({
      delivered: 'shown',
      secret: 'x',
      url: 'https://jobcenter.example/einladung/#x',
    });
    expect(await screen.findByLabelText('Einladungslink')).toHaveValue(
      'https://jobcenter.example/einladung/#x',
    );
    expect(screen.getByText(/dem Datenschutz gemeldet/)).toBeVisible();
  });
});
