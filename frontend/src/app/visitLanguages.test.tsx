import { cleanup, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';
import { declaration, openVisit } from '@/test/visit';

/* A declaration may be in more languages than the pages: people choose them by their own names. */

const languages = [
  { tag: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'uk', name: 'Українська', direction: 'ltr' },
];

const serve = (locales: string[]) =>
  server.use(
    http.get('*/declaration', ({ request }) => {
      const wanted = new URL(request.url).searchParams.get('locale') ?? 'de';
      const body_markdown = wanted === 'uk' ? 'Ви вирішуєте.' : 'Sie entscheiden.';
      const text_sha256 = `of ${wanted}`;
      return HttpResponse.json({
        ...declaration,
        ...{ locale: wanted, body_markdown, text_sha256, locales, languages },
      });
    }),
  );

afterEach(() => {
  cleanup();
  visitSession.clear();
});

describe('a declaration in a language that the pages do not speak', () => {
  it('is read in it, and agreed to in it', async () => {
    const asked = openVisit();
    serve(['de', 'en', 'uk']);
    const { user } = await renderApp('/t/einwilligung');
    await user.click(await screen.findByRole('button', { name: 'Українська' }));
    expect((await screen.findByText('Ви вирішуєте.')).closest('[lang]')).toHaveAttribute(
      'lang',
      'uk',
    );
    // The pages' own languages are chosen above; only the way back is here.
    expect(screen.getAllByRole('button', { name: 'English' })).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: 'Deutsch' })).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Ich bin einverstanden' }));
    await waitFor(() =>
      expect(asked.consent).toEqual([
        { declaration_id: 'declaration-1', text_sha256: 'of uk', locale: 'uk' },
      ]),
    );
  });

  it('is not offered before it is written', async () => {
    openVisit();
    serve(['de', 'en']);
    await renderApp('/t/einwilligung');
    expect(await screen.findByText('Sie entscheiden.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Українська' })).toBeNull();
  });
});
