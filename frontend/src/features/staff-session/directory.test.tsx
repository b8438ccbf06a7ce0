import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff, serveOffice, signInAnswer } from '@/test/staff';
import { office } from '@/test/visit';

import { readReturn, takeDestination } from './api/directory';

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const offer = (offered: boolean) =>
  http.get('*/api/identity/v1/directory', () => HttpResponse.json({ offered }));

afterEach(() => {
  cleanup();
  staffSession.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

describe('the way in through the directory', () => {
  beforeEach(() => {
    serveOffice();
    server.use(http.post('*/sessions/refresh', () => problem(401, 'session-ended')));
  });

  it('is offered where the directory is known to answer', async () => {
    server.use(offer(true));
    await renderApp('/app');
    expect(
      await screen.findByRole('button', { name: 'Mit dem Dienstkonto anmelden' }),
    ).toBeVisible();
    expect(screen.getByLabelText('Passwort')).toBeVisible();
  });

  it('is not offered otherwise, and the other way in stays', async () => {
    let asked = 0;
    server.use(
      http.get('*/api/identity/v1/directory', () => {
        asked += 1;
        return HttpResponse.json({ offered: false });
      }),
    );
    await renderApp('/app');
    await heading('Anmelden');
    await waitFor(() => expect(asked).toBe(1));
    expect(screen.queryByRole('button', { name: /Dienstkonto/ })).toBeNull();
    expect(screen.getByLabelText('Passwort')).toBeVisible();
  });

  it('takes what came back once, and shows in the service’s words what is wrong', async () => {
    const returns: unknown[] = [];
    server.use(
      http.post('*/directory/sign-ins/finish', async ({ request }) => {
        returns.push(await request.json());
        return problem(403, 'directory-without-role');
      }),
    );
    window.history.replaceState(null, '', '/app/dienstkonto?state=s&code=c&iss=i');
    await renderApp('/app/dienstkonto');
    await heading('Sie sind nicht angemeldet');
    expect(await screen.findByText('title of directory-without-role')).toBeVisible();
    expect(returns).toEqual([{ state: 's', code: 'c', iss: 'i' }]);
    expect(window.location.search).toBe('');
    expect(screen.getByRole('link', { name: 'Mit E-Mail und Passwort anmelden' })).toHaveAttribute(
      'href',
      '/app',
    );
  });

  it('asks to begin anew when nothing came back', async () => {
    await renderApp('/app/dienstkonto');
    expect(await screen.findByText('Hier fehlt etwas')).toBeVisible();
  });

  it('signs in and leads to the page that was asked for', async () => {
    sessionStorage.setItem('nahbar-after-directory', '/app/konto');
    server.use(
      http.post('*/directory/sign-ins/finish', () =>
        HttpResponse.json({
          ...signInAnswer(['team_lead']),
          account: { ...signInAnswer(['team_lead']).account, from_directory: true },
        }),
      ),
    );
    window.history.replaceState(null, '', '/app/dienstkonto?state=s&code=c');
    await renderApp('/app/dienstkonto');
    await heading('Mein Konto');
    expect(screen.getByText(/Sie melden sich mit dem Dienstkonto/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Passwort ändern' })).toBeNull();
  });
});

describe('where it leads afterwards', () => {
  it.each([
    ['/app/kalender?tag=2026-08-03', '/app/kalender?tag=2026-08-03'],
    ['https://evil.example/', '/app'],
    ['//evil.example/app', '/app'],
    ['/application', '/app'],
    ['/app/dienstkonto?state=s', '/app'],
    ['', '/app'],
  ])('%s', (kept, destination) => {
    sessionStorage.setItem('nahbar-after-directory', kept);
    expect(takeDestination()).toBe(destination);
    expect(takeDestination()).toBe('/app');
  });

  it.each(['', '?state=s', '?code=c', '?state=&code=c'])('%s is not whole', (search) => {
    expect(readReturn(search)).toBeNull();
  });
});

describe('the table of groups', () => {
  // jsdom has no modal dialogs.
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
  });

  const line = {
    id: 'line-1',
    group: 'Beratung',
    role: 'adviser',
    office_id: office.id,
    created_at: '2026-08-03T08:00:00Z',
  };

  it('says what groups may do, and how many accounts a change concerned', async () => {
    openStaff('admin');
    const added: unknown[] = [];
    let items = [{ ...line, id: 'line-0', group: 'Revision', role: 'dpo', office_id: '*' }];
    server.use(
      http.get('*/directory/groups', () => HttpResponse.json({ directory_set_up: false, items })),
      http.post('*/directory/groups', async ({ request }) => {
        added.push(await request.json());
        items = [...items, line];
        return HttpResponse.json({ line, accounts_changed: 2 }, { status: 201 });
      }),
    );
    const { user } = await renderApp('/app/dienstkonten');
    await heading('Dienstkonten');
    expect(await screen.findByText('Noch kein Verzeichnis verbunden')).toBeVisible();
    // What counts everywhere is for others to change.
    const everywhere = (await screen.findByText('Revision')).closest('tr') as HTMLElement;
    expect(within(everywhere).queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Gruppe eintragen' }));
    await user.type(await screen.findByLabelText('Gruppe im Verzeichnis'), 'Beratung');
    await user.click(screen.getByRole('button', { name: 'Eintragen' }));
    expect(await screen.findByText(/2 Konten haben jetzt andere Aufgaben/)).toBeVisible();
    expect(added).toEqual([{ group: 'Beratung', role: 'adviser', office_id: office.id }]);
  });
});
