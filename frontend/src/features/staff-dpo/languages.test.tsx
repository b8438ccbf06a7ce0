import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

/* An office chooses its languages from the registry, and sees what is still to be written. */

const german = { tag: 'de', name: 'Deutsch', direction: 'ltr' };
const ukrainian = { tag: 'uk', name: 'Українська', direction: 'ltr' };
const current = {
  id: 'version-1',
  office_id: office.id,
  purpose: 'video_talk',
  audience: 'client',
  state: 'published',
  version: 1,
  titles: { de: 'Einwilligung' },
  needs_legal_review: false,
  is_current: true,
};
let sent: unknown[];

function open(role: string) {
  openStaff(role);
  const note = async ({ request }: { request: Request }) => {
    sent.push(await request.json());
    return HttpResponse.json({ ...ukrainian, languages: [german], is_chosen: true });
  };
  server.use(
    http.get('*/consent/v1/languages', () => HttpResponse.json({ items: [german, ukrainian] })),
    http.get('*/consent/v1/offices/:id/languages', () =>
      HttpResponse.json({ office_id: office.id, languages: [german], is_chosen: true }),
    ),
    http.get('*/consent/v1/declarations', () =>
      HttpResponse.json({ items: [current], next_cursor: null }),
    ),
    http.put('*/consent/v1/offices/:id/languages', note),
  );
}

beforeEach(() => {
  sent = [];
});
afterEach(() => {
  cleanup();
  staffSession.clear();
});

describe('the languages of an office', () => {
  it('are chosen from the registry; German stays, and what is unwritten is said', async () => {
    open('dpo');
    const { user } = await renderApp('/app/erklaerungen/sprachen');
    expect(await screen.findByRole('checkbox', { name: /Deutsch/ })).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: /Ukrainisch/ }));
    expect(screen.getByText(/Noch kein Text für: Leistungsberechtigte/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Sprachen speichern' }));
    expect(sent).toEqual([{ tags: ['de', 'uk'] }]);
  });

  it('are to be read by a team lead, who neither chooses nor enters one', async () => {
    open('team_lead');
    await renderApp('/app/erklaerungen/sprachen');
    expect(await screen.findByRole('checkbox', { name: /Deutsch/ })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Sprachen speichern' })).toBeNull();
    expect(screen.queryByLabelText('Kürzel')).toBeNull();
  });
});
