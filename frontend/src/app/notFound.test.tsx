import { screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { visitSession } from '@/lib/visitSession';
import { renderApp } from '@/test/renderApp';
import { openStaff } from '@/test/staff';
import { office, openVisit } from '@/test/visit';

const heading = () => screen.findByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' });

afterEach(() => visitSession.clear());

it.each(['/nirgendwo', '/t/nirgendwo'])(
  '%s says so in the frame of every page, and what to do next',
  async (path) => {
    openVisit();
    const { user, history } = await renderApp(path);
    const main = within(await screen.findByRole('main'));
    await heading();
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(await within(screen.getByRole('banner')).findByText(office.name)).toBeVisible();
    expect(
      within(screen.getByRole('banner')).getByRole('button', { name: 'Leichte Sprache' }),
    ).toBeVisible();
    expect(within(screen.getByRole('contentinfo')).getByText('Impressum')).toBeVisible();
    expect(await main.findByRole('link', { name: office.phone })).toBeVisible();
    await user.click(main.getByRole('link', { name: 'Code aus dem Brief eingeben' }));
    await screen.findByRole('heading', { level: 1, name: 'Code aus dem Brief' });
    expect(history.location.pathname).toBe('/t/code');
  },
);

it('leads staff back to their own start', async () => {
  openStaff('adviser');
  await renderApp('/app/nirgendwo');
  await heading();
  expect(screen.getAllByRole('main')).toHaveLength(1);
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Zur Startseite' })).toHaveAttribute('href', '/app');
  expect(main.queryByText(/aus dem Brief/)).toBeNull();
});
