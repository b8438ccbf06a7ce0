import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';

import type { Entrance } from '@/features/visit/api/link';

import { UnknownAddressPage } from '../pages';

export const rootRoute = createRootRouteWithContext<{
  queryClient: QueryClient;
  /** How a client's visit is opened, and what is known of it. */
  entrance: Entrance;
}>()({
  component: Outlet,
  notFoundComponent: UnknownAddressPage,
});
