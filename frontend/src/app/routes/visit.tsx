import { createRoute } from '@tanstack/react-router';

import { lazyPage } from '@/lib/lazyPage';

import { Spinner } from '@/components/Spinner';
import { openVisit } from '@/features/visit/api/link';
import { LinkProblemPage } from '@/features/visit/LinkProblemPage';
import { loadArea } from '@/lib/i18n';

import { ClientLayout } from '../layouts/ClientLayout';
import { rootRoute } from './root';

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/t',
  component: () => <ClientLayout />,
});

/** A client's visit: nothing below it is shown before the link is exchanged. */
const visit = createRoute({
  getParentRoute: () => frame,
  id: 'visit',
  beforeLoad: ({ context: { queryClient } }) =>
    openVisit(() => void queryClient.resetQueries({ queryKey: ['visit'] })),
  component: lazyPage(() => import('@/features/visit/VisitLayout'), 'VisitLayout'),
  // Not loaded when it is needed: on the line that just failed it would not arrive, and loading
  // the whole app anew would lose the link.
  errorComponent: LinkProblemPage,
  pendingComponent: () => <Spinner />,
});

const about = createRoute({
  getParentRoute: () => visit,
  path: '/',
  component: lazyPage(() => import('@/features/visit/AboutPage'), 'AboutPage'),
});
const declaration = createRoute({
  getParentRoute: () => visit,
  path: 'einwilligung',
  component: lazyPage(() => import('@/features/visit/DeclarationPage'), 'DeclarationPage'),
});
const voucher = createRoute({
  getParentRoute: () => visit,
  path: 'guthaben',
  component: lazyPage(() => import('@/features/visit/VoucherPage'), 'VoucherPage'),
});
const check = createRoute({
  getParentRoute: () => visit,
  path: 'technik',
  component: lazyPage(() => import('@/features/visit/CheckPage'), 'CheckPage'),
});
const waiting = createRoute({
  getParentRoute: () => visit,
  path: 'warteraum',
  component: lazyPage(() => import('@/features/visit/WaitingPage'), 'WaitingPage'),
});
const call = createRoute({
  getParentRoute: () => visit,
  path: 'gespraech',
  beforeLoad: () => loadArea('call'),
  component: lazyPage(() => import('@/features/visit/CallPage'), 'CallPage'),
});
const after = createRoute({
  getParentRoute: () => visit,
  path: 'danach',
  component: lazyPage(() => import('@/features/visit/AfterPage'), 'AfterPage'),
});
const withdraw = createRoute({
  getParentRoute: () => visit,
  path: 'widerruf',
  component: lazyPage(() => import('@/features/visit/WithdrawPage'), 'WithdrawPage'),
});
const ways = ['telefon', 'schutzbuero', 'video'] as const;
const alternatives = createRoute({
  getParentRoute: () => visit,
  path: 'anders',
  validateSearch: (search): { weg?: (typeof ways)[number] } => {
    const weg = ways.find((way) => way === search['weg']);
    return weg ? { weg } : {};
  },
  component: lazyPage(() => import('@/features/visit/AlternativesPage'), 'AlternativesPage'),
});
const move = createRoute({
  getParentRoute: () => visit,
  path: 'verschieben',
  component: lazyPage(() => import('@/features/visit/ChangePages'), 'MovePage'),
});
const cancel = createRoute({
  getParentRoute: () => visit,
  path: 'absagen',
  component: lazyPage(() => import('@/features/visit/ChangePages'), 'CancelPage'),
});
const changed = createRoute({
  getParentRoute: () => visit,
  path: 'geaendert',
  component: lazyPage(() => import('@/features/visit/ChangePages'), 'ChangedPage'),
});

export const visitRoutes = frame.addChildren([
  visit.addChildren([
    about,
    declaration,
    voucher,
    check,
    waiting,
    call,
    after,
    withdraw,
    alternatives,
    move,
    cancel,
    changed,
  ]),
]);
