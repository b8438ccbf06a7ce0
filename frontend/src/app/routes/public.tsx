import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { ClientLayout } from '../layouts/ClientLayout';
import { rootRoute } from './root';

const layout = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: () => <ClientLayout />,
});

const start = createRoute({
  getParentRoute: () => layout,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/start/StartPage'), 'StartPage'),
});
const accessibility = createRoute({
  getParentRoute: () => layout,
  path: '/barrierefreiheit',
  component: lazyRouteComponent(() => import('@/features/legal/LegalPages'), 'AccessibilityPage'),
});
const privacy = createRoute({
  getParentRoute: () => layout,
  path: '/datenschutz',
  component: lazyRouteComponent(() => import('@/features/legal/LegalPages'), 'PrivacyPage'),
});
const imprint = createRoute({
  getParentRoute: () => layout,
  path: '/impressum',
  component: lazyRouteComponent(() => import('@/features/legal/LegalPages'), 'ImprintPage'),
});

export const publicRoutes = layout.addChildren([start, accessibility, privacy, imprint]);
