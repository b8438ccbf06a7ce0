import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { ClientLayout } from '../layouts/ClientLayout';
import { rootRoute } from './root';

/** A client's visit: everything behind the link. */
const visit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/t',
  component: () => <ClientLayout />,
});

const about = createRoute({
  getParentRoute: () => visit,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/start/StartPage'), 'StartPage'),
});

export const visitRoutes = visit.addChildren([about]);
