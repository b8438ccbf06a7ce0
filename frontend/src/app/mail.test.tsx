import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { appointment, declaration, openVisit } from '@/test/visit';

/* Whether e-mails may go to the address on file: asked by itself, answered by the client alone. */

afterEach(() => {
  cleanup();
  visitSession.clear();
});

interface Holds {
  state: 'none' | 'given' | 'outdated' | 'refused';
  askable?: boolean;
}

const open = async (
  holds: Holds,
  { hint = 'k…@example.org', path = '/t' }: { hint?: string | null; path?: string } = {},
) => {
  openVisit({ appointment: appointment({ mail_hint: hint }) });
  const sent: [string, unknown][] = [];
  let now: Holds = { askable: true, ...holds };
  const answer = () => HttpResponse.json({ declared_at: null, version: null, ...now });
  server.use(
    http.get('*/consent/v1/my/contact', answer),
    http.post('*/consent/v1/my/contact/:what', async ({ request, params }) => {
      sent.push([String(params['what']), await request.json()]);
      now = { askable: true, state: params['what'] === 'agree' ? 'given' : 'refused' };
      return answer();
    }),
  );
  return { sent, ...(await renderApp(path)) };
};

it('asks by itself, names the exact text, and says what holds then', async () => {
  const { user, sent } = await open({ state: 'none' });
  await user.click(await screen.findByRole('link', { name: 'Lesen und antworten' }));
  expect(await screen.findByText('Bild und Ton')).toBeVisible();
  expect(screen.queryByText('Wer fragt')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ja, schicken Sie mir E-Mails' }));
  expect(sent).toEqual([
    [
      'agree',
      {
        declaration_id: declaration.declaration_id,
        text_sha256: declaration.text_sha256,
        locale: 'de',
      },
    ],
  ]);
  expect(await screen.findByText(/Wir schicken Ihnen E-Mails an/)).toBeVisible();
});

it('takes a no with as many taps as a yes, and keeps it', async () => {
  const { user, sent } = await open({ state: 'none' }, { path: '/t/e-mails' });
  const answers = await screen.findAllByRole('button', { name: /E-Mails$/ });
  expect(answers.map(({ textContent }) => textContent)).toEqual([
    'Ja, schicken Sie mir E-Mails',
    'Nein, keine E-Mails',
  ]);
  await user.click(screen.getByRole('button', { name: 'Nein, keine E-Mails' }));
  expect(sent).toEqual([['refuse', {}]]);
  expect(await screen.findByText(/Wir schicken Ihnen keine E-Mails/)).toBeVisible();
});

it('takes a yes back with one tap', async () => {
  const { user, sent } = await open({ state: 'given' });
  await user.click(await screen.findByRole('button', { name: 'Keine E-Mails mehr' }));
  expect(sent).toEqual([['refuse', {}]]);
  expect(await screen.findByText(/Wir schicken Ihnen keine E-Mails/)).toBeVisible();
});

it('lets somebody out of it where the office asks nobody any more', async () => {
  await open({ state: 'given', askable: false });
  expect(await screen.findByRole('button', { name: 'Keine E-Mails mehr' })).toBeVisible();
});

it.each([
  ['no address is on file', { state: 'none' }, null],
  ['the office has no text for it', { state: 'none', askable: false }, 'k…@example.org'],
] as const)('asks nobody where %s', async (_where, holds, hint) => {
  await open(holds, { hint });
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByText('E-Mails zu Ihren Terminen')).toBeNull();
});

it('leads who gave no address from an old link to the first page', async () => {
  const { history } = await open({ state: 'none' }, { hint: null, path: '/t/e-mails' });
  await screen.findByRole('heading', { level: 1, name: /Ihr Gespräch mit/ });
  expect(history.location.pathname).toBe('/t');
});
