import './styles/fonts.css';
import './styles/kern.css';
import './styles/base.css';

import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';

import { App } from '@/app/App';
import { createAppRouter, staffRoutesFor } from '@/app/router';
import { restoreFragment } from '@/lib/escapedFragment';
import { mayRetry } from '@/lib/http';
import { activateLocale, initialLocale } from '@/lib/i18n';
import { NetworkError, ProblemError } from '@/lib/problem';

const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network, too, a question gets its answer: that there is none. Nothing is kept
    // waiting to happen later, when the person no longer expects it.
    queries: { retry: mayRetry, staleTime: 10_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

restoreFragment();
const [staff] = await Promise.all([
  staffRoutesFor(location.pathname),
  activateLocale(initialLocale()),
]);
const root = document.getElementById('root');
if (root) {
  createRoot(root, {
    // Refusals and lost connections have pages of their own; they are no faults of the program.
    onCaughtError: (error) => {
      if (!(error instanceof ProblemError || error instanceof NetworkError)) console.error(error);
    },
  }).render(<App queryClient={queryClient} router={createAppRouter(queryClient, staff)} />);
}
