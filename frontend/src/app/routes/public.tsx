import { createRoute } from '@tanstack/react-router';

import { loadArea } from '@/lib/i18n';
import { lazyPage } from '@/lib/lazyPage';

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
  component: lazyPage(() => import('@/features/start/StartPage'), 'StartPage'),
});
const accessibility = createRoute({
  getParentRoute: () => layout,
  path: '/barrierefreiheit',
  beforeLoad: () => loadArea('legal'),
  component: lazyPage(() => import('@/features/legal/LegalPages'), 'AccessibilityPage'),
});
const privacy = createRoute({
  getParentRoute: () => layout,
  path: '/datenschutz',
  beforeLoad: () => loadArea('legal'),
  component: lazyPage(() => import('@/features/legal/LegalPages'), 'PrivacyPage'),
});
const imprint = createRoute({
  getParentRoute: () => layout,
  path: '/impressum',
  beforeLoad: () => loadArea('legal'),
  component: lazyPage(() => import('@/features/legal/LegalPages'), 'ImprintPage'),
});

const receipt = createRoute({
  getParentRoute: () => layout,
  path: '/beleg',
  beforeLoad: () => loadArea('receipts'),
  component: lazyPage(() => import('@/features/receipts/ReceiptPage'), 'ReceiptPage'),
});
const checkReceipt = createRoute({
  getParentRoute: () => layout,
  path: '/beleg-pruefen',
  beforeLoad: () => loadArea('receipts'),
  component: lazyPage(() => import('@/features/receipts/CheckPage'), 'CheckPage'),
});

export const publicRoutes = layout.addChildren([
  start,
  accessibility,
  privacy,
  imprint,
  receipt,
  checkReceipt,
]);
