import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff } from '@/test/staff';
import { office } from '@/test/visit';

const client = {
  id: 'client-1',
  office_id: office.id,
  reference: 'BG-4711',
  display_name: 'Kim Muster',
  phone: null,
  phone_written: null,
  email: null,
  language: 'de',
  version: 1,
};

afterEach(() => {
  cleanup();
  staffSession.clear();
});

function serveClient({ own }: { own: boolean }) {
  const purposes: (string | null)[] = [];
  openStaff('adviser');
  server.use(
    http.get('*/clients/client-1', ({ request }) => {
      const purpose = request.headers.get('Nahbar-Purpose');
      purposes.push(purpose);
      return own || purpose ? HttpResponse.json(client) : problem(428, 'purpose-missing');
    }),
  );
  return purposes;
}

it('asks nothing where it is one’s own talk', async () => {
  const purposes = serveClient({ own: true });
  await renderApp('/app/personen/client-1');
  expect(await screen.findByLabelText('Name')).toHaveValue('Kim Muster');
  expect(purposes).toEqual([null]);
});

it('asks why otherwise, and one tap opens the data', async () => {
  const purposes = serveClient({ own: false });
  const { user } = await renderApp('/app/personen/client-1');
  await screen.findByRole('heading', { level: 1, name: 'Wofür brauchen Sie die Angaben?' });
  await user.click(screen.getByRole('button', { name: 'Ich vertrete jemanden' }));
  expect(await screen.findByLabelText('Name')).toHaveValue('Kim Muster');
  expect(purposes).toEqual([null, 'standing_in']);
});
