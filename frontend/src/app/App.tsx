import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';

import { ScreenReaderAnnouncer } from '@/components/ScreenReaderAnnouncer';
import { mayRetry } from '@/lib/http';

import { createAppRouter } from './router';

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: mayRetry, staleTime: 10_000 }, mutations: { retry: false } },
});
const router = createAppRouter(queryClient);

export function App() {
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <ScreenReaderAnnouncer />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
}
