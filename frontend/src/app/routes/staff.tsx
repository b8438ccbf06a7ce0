import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { loadArea } from '@/lib/i18n';

import { rootRoute } from './root';

/** Everything for staff lies under /app and loads its own texts first. */
const app = createRoute({
  getParentRoute: () => rootRoute,
  path: '/app',
  beforeLoad: () => loadArea('staff'),
  component: lazyRouteComponent(() => import('../layouts/StaffLayout'), 'StaffLayout'),
});

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  component: lazyRouteComponent(
    () => import('@/features/staff-start/StaffStartPage'),
    'StaffStartPage',
  ),
});

export const staffRoutes = [app.addChildren([home])] as const;
