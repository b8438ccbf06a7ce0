import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';

/* Fetching one's data: address and code together, and a clear word when one of them is wrong. */

const LINK = 'x'.repeat(24);

afterEach(() => {
  cleanup();
  location.hash = '';
});

it('opens with the code, sends it in the body, and says what is in it until when', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/consent/v1/data-copies/open', async ({ request }) => {
      sent.push(await request.json());
      if (sent.length === 1)
        return problem(403, 'copy-code-wrong', { title: 'Der Code stimmt nicht' });
      return HttpResponse.json({
        office_id: 'office-1',
        article: 'access',
        collected_at: '2026-11-27T10:00:00Z',
        expires_at: '2026-12-11T10:00:00Z',
        contents: [{ kind: 'contact', count: 1 }],
      });
    }),
  );
  location.hash = LINK;
  const { user } = await renderApp('/auskunft');
  await user.type(await screen.findByLabelText('Code'), 'AAAA{Enter}');
  expect(location.hash, 'nobody finds the address in the history').toBe('');
  expect(await screen.findByText('Der Code stimmt nicht')).toBeVisible();
  await user.clear(screen.getByLabelText('Code'));
  await user.type(screen.getByLabelText('Code'), 'abcd efgh jkmn{Enter}');
  expect(await screen.findByText('Name, Telefon und E-Mail: 1')).toBeVisible();
  expect(screen.getByText(/bis 11\. Dezember 2026/)).toBeVisible();
  expect(sent).toEqual([
    { link: LINK, code: 'AAAA' },
    { link: LINK, code: 'abcd efgh jkmn' },
  ]);
});

it('asks for no code where a part of the address is missing', async () => {
  location.hash = 'short';
  await renderApp('/auskunft');
  expect(await screen.findByText('Hier fehlt ein Stück der Adresse')).toBeVisible();
  expect(screen.queryByLabelText('Code')).toBeNull();
});
