import { createRoute } from '@tanstack/react-router';

import { lazyPage } from '@/lib/lazyPage';

import { Spinner } from '@/components/Spinner';
import { LinkProblemPage } from '@/features/visit/LinkProblemPage';
import { loadArea } from '@/lib/i18n';

import { ClientLayout } from '../layouts/ClientLayout';
import { rootRoute } from './root';

const pages = () => import('@/features/visit/pages');
const changePages = () => import('@/features/visit/change/pages');

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: '/t',
  component: () => <ClientLayout />,
});

/** A client's visit: nothing below it is shown before the link is exchanged. */
const visit = createRoute({
  getParentRoute: () => frame,
  id: 'visit',
  beforeLoad: ({ context: { queryClient, entrance } }) =>
    entrance.open(() => void queryClient.resetQueries({ queryKey: ['visit'] })),
  component: lazyPage(pages, 'VisitLayout'),
  // Not loaded when it is needed: on the line that just failed it would not arrive, and loading
  // the whole app anew would lose the link.
  errorComponent: LinkProblemPage,
  pendingComponent: () => <Spinner />,
});

/** For who types the code of a letter: before any visit is open. */
const code = createRoute({
  getParentRoute: () => frame,
  path: 'code',
  component: lazyPage(pages, 'CodePage'),
});

const about = createRoute({
  getParentRoute: () => visit,
  path: '/',
  component: lazyPage(pages, 'AboutPage'),
});
const declaration = createRoute({
  getParentRoute: () => visit,
  path: 'einwilligung',
  component: lazyPage(pages, 'DeclarationPage'),
});
const voucher = createRoute({
  getParentRoute: () => visit,
  path: 'gutschein',
  beforeLoad: () => loadArea('voucher'),
  component: lazyPage(() => import('@/features/visit/voucher/VoucherPage'), 'VoucherPage'),
});
const check = createRoute({
  getParentRoute: () => visit,
  path: 'technik',
  component: lazyPage(pages, 'CheckPage'),
});
const waiting = createRoute({
  getParentRoute: () => visit,
  path: 'warteraum',
  component: lazyPage(pages, 'WaitingPage'),
});
const call = createRoute({
  getParentRoute: () => visit,
  path: 'gespraech',
  beforeLoad: () => loadArea('call'),
  component: lazyPage(pages, 'CallPage'),
});
const after = createRoute({
  getParentRoute: () => visit,
  path: 'danach',
  component: lazyPage(pages, 'AfterPage'),
});
const withdraw = createRoute({
  getParentRoute: () => visit,
  path: 'widerruf',
  component: lazyPage(pages, 'WithdrawPage'),
});
/** For who gave an address; the texts are those of declarations. */
const mail = createRoute({
  getParentRoute: () => visit,
  path: 'e-mails',
  beforeLoad: () => loadArea('receipts'),
  component: lazyPage(() => import('@/features/visit/mail/MailPage'), 'MailPage'),
});
const ways = ['telefon', 'schutzbuero', 'video'] as const;
const alternatives = createRoute({
  getParentRoute: () => visit,
  path: 'anders',
  validateSearch: (search): { weg?: (typeof ways)[number] } => {
    const weg = ways.find((way) => way === search['weg']);
    return weg ? { weg } : {};
  },
  beforeLoad: () => loadArea('change'),
  component: lazyPage(changePages, 'AlternativesPage'),
});
const move = createRoute({
  getParentRoute: () => visit,
  path: 'verschieben',
  beforeLoad: () => loadArea('change'),
  component: lazyPage(changePages, 'MovePage'),
});
const cancel = createRoute({
  getParentRoute: () => visit,
  path: 'absagen',
  beforeLoad: () => loadArea('change'),
  component: lazyPage(changePages, 'CancelPage'),
});
const changed = createRoute({
  getParentRoute: () => visit,
  path: 'geaendert',
  beforeLoad: () => loadArea('change'),
  component: lazyPage(changePages, 'ChangedPage'),
});
const proof = createRoute({
  getParentRoute: () => visit,
  path: 'bestaetigung',
  beforeLoad: () => loadArea('receipts'),
  component: lazyPage(() => import('@/features/receipts/PresencePage'), 'PresencePage'),
});

export const visitRoutes = frame.addChildren([
  code,
  visit.addChildren([
    about,
    declaration,
    voucher,
    check,
    waiting,
    call,
    after,
    withdraw,
    mail,
    alternatives,
    move,
    cancel,
    changed,
    proof,
  ]),
]);
