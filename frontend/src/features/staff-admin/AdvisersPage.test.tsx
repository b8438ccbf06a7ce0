import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import type { Adviser } from '@/api/staff/types';
import { staffSession } from '@/lib/staffSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

afterEach(() => {
  cleanup();
  staffSession.clear();
});

const adviser = (account_open: boolean): Adviser => ({
  id: 'adviser-2',
  office_id: office.id,
  display_name: 'Alex Kollege',
  account_open,
  active: true,
  video_opted_in: true,
  version: 1,
});

it.each([
  [true, 'buchbar', 'Konto geschlossen'],
  [false, 'Konto geschlossen', 'buchbar'],
])('an adviser whose account is open: %s is said to be „%s"', async (open, said, unsaid) => {
  openStaff('admin');
  server.use(
    http.get('*/appointments/v1/advisers', () =>
      HttpResponse.json({ items: [adviser(open)], next_cursor: null }),
    ),
  );
  const { user } = await renderApp('/app/beratende');
  expect(await screen.findByText(said)).toBeInTheDocument();
  expect(screen.queryByText(unsaid)).not.toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: /Zeiten bearbeiten/ }));
  await screen.findByRole('switch', { name: 'Kann gebucht werden' });
  expect(screen.queryAllByText('Das Konto ist geschlossen')).toHaveLength(open ? 0 : 1);
});
