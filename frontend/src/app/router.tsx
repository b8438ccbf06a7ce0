import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';

import { Spinner } from '@/components/Spinner';
import { Entrance } from '@/features/visit/api/link';

import { ErrorPage, NotFoundPage } from './pages';
import { publicRoutes } from './routes/public';
import { rootRoute } from './routes/root';
import type { staffRoutes } from './routes/staff';
import { visitRoutes } from './routes/visit';

type StaffRoutes = typeof staffRoutes;

/** A client's browser loads no route of the staff pages: no page for clients leads there. */
const noStaffRoutes = [] as unknown as StaffRoutes;

/** The staff's routes, and a handed-over copy's, where the address asks for them. */
export async function staffRoutesFor(pathname: string): Promise<StaffRoutes> {
  const isStaff = /^\/(app|einladung|auskunft)(\/|$)/.test(pathname);
  return isStaff ? (await import('./routes/staff')).staffRoutes : noStaffRoutes;
}

/** The app's routes; tests give a history of their own. */
export function createAppRouter(
  queryClient: QueryClient,
  staff: StaffRoutes,
  history?: RouterHistory,
) {
  return createRouter({
    routeTree: rootRoute.addChildren([publicRoutes, visitRoutes, ...staff]),
    context: { queryClient, entrance: new Entrance() },
    ...(history && { history }),
    trailingSlash: 'preserve',
    defaultPendingComponent: () => <Spinner />,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
