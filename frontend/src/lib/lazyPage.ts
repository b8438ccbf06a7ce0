import { lazyRouteComponent } from '@tanstack/react-router';

import { throwUnreached } from './problem';

/**
 * A route's page, loaded when it is needed. Where its code does not arrive, the app's own page
 * says so; the router alone would reload, which without a network ends at the browser's page.
 */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => load().catch(throwUnreached), name);
