import { cleanup, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';

import { staffSession } from '@/lib/staffSession';
import { problem } from '@/test/problems';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { openStaff, topic } from '@/test/staff';

/* Two people at one form: nobody undoes a colleague's change without having seen it. */

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  staffSession.clear();
});

const list = (items: unknown[]) => HttpResponse.json({ items, next_cursor: null });

it('sends the version the form was opened with, though the list has been fetched anew', async () => {
  openStaff('admin');
  let shown = topic;
  let lists = 0;
  const sent: unknown[] = [];
  server.use(
    http.get('*/appointments/v1/topics', () => ((lists += 1), list([shown]))),
    http.get('*/appointments/v1/topics/topic-1', () => HttpResponse.json(shown)),
    http.patch('*/appointments/v1/topics/topic-1', async ({ request }) => {
      const version = request.headers.get('If-Match');
      sent.push([version, await request.json()]);
      return version === `"${shown.version}"`
        ? HttpResponse.json(shown)
        : problem(412, 'precondition-failed');
    }),
  );
  const { user } = await renderApp('/app/anliegen?bearbeiten=topic-1');
  const [title] = await screen.findAllByLabelText('Name');
  const [description] = screen.getAllByLabelText('Beschreibung');
  await user.clear(title as HTMLElement);
  await user.type(title as HTMLElement, 'Beruf');

  shown = { ...topic, version: 2, description: { de: 'von einer Kollegin' } };
  vi.setSystemTime(Date.now() + 120_000);
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(lists).toBe(2));
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await user.click(await screen.findByRole('button', { name: 'Neuen Stand laden' }));
  await waitFor(() => expect(description).toHaveValue('von einer Kollegin'));
  expect(title).toHaveValue('Beruf');

  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toMatchObject([
    ['"1"', { title: { de: 'Beruf' }, description: { de: 'Ausbildung' } }],
    ['"2"', { title: { de: 'Beruf' }, description: { de: 'von einer Kollegin' } }],
  ]);
});

it('refuses a topic by video alone before anything is sent', async () => {
  openStaff('admin');
  const sent: unknown[] = [];
  server.use(
    http.get('*/appointments/v1/topics', () => list([topic])),
    http.patch('*/appointments/v1/topics/topic-1', ({ request }) => {
      sent.push(request.url);
      return HttpResponse.json(topic);
    }),
  );
  const { user } = await renderApp('/app/anliegen?bearbeiten=topic-1');
  for (const channel of ['Telefon', 'Schutzbüro', 'Video']) {
    const box = await screen.findByRole('checkbox', { name: channel });
    if ((box as HTMLInputElement).checked !== (channel === 'Video')) await user.click(box);
  }
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  const words = 'Video ist freiwillig. Wählen Sie zusätzlich Telefon oder Schutzbüro.';
  expect(await screen.findAllByText(words)).not.toHaveLength(0);
  expect(sent).toHaveLength(0);
});
