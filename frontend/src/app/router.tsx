import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';

import { ErrorPage, NotFoundPage } from './pages';
import { Spinner } from '@/components/Spinner';
import { publicRoutes } from './routes/public';
import { rootRoute } from './routes/root';
import { staffRoutes } from './routes/staff';
import { visitRoutes } from './routes/visit';

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([publicRoutes, visitRoutes, ...staffRoutes]),
    context: { queryClient },
    trailingSlash: 'preserve',
    defaultPendingComponent: () => <Spinner />,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
