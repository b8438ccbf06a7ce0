import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { App } from '@/app/App';
import { createAppRouter, staffRoutesFor } from '@/app/router';
import type { Entrance } from '@/features/visit/api/link';
import { activateLocale } from '@/lib/i18n';

/** The whole app at this path, in German, with the services of `server`. */
export async function renderApp(path: string, prepare?: (entrance: Entrance) => void) {
  await activateLocale('de');
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createAppRouter(queryClient, await staffRoutesFor(path), history);
  const { entrance } = router.options.context;
  prepare?.(entrance);
  const { unmount } = render(
    <App queryClient={queryClient} router={router} />,
    // Pages for refusals are what these tests are about: no need to print the refusals.
    { onCaughtError: () => undefined },
  );
  return { user: userEvent.setup(), history, entrance, unmount };
}
