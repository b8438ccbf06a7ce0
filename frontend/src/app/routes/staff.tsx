import { createRoute } from '@tanstack/react-router';

import { isUuid } from '@/domain/trail/shortId';
import { isDay, isInstant } from '@/lib/days';
import { loadArea } from '@/lib/i18n';
import { lazyPage } from '@/lib/lazyPage';

import { ClientLayout } from '../layouts/ClientLayout';
import { rootRoute } from './root';

/** Everything for staff lies under /app and loads its own texts first. */
const app = createRoute({
  getParentRoute: () => rootRoute,
  path: '/app',
  beforeLoad: () => loadArea('staff'),
  component: lazyPage(() => import('../layouts/StaffLayout'), 'StaffLayout'),
});

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  component: lazyPage(() => import('@/features/staff-start/StaffStartPage'), 'StaffStartPage'),
});
const account = createRoute({
  getParentRoute: () => app,
  path: '/konto',
  component: lazyPage(() => import('@/features/staff-account/AccountPage'), 'AccountPage'),
});
const factors = createRoute({
  getParentRoute: () => app,
  path: '/konto/zweiter-schritt',
  component: lazyPage(() => import('@/features/staff-factors/FactorsPage'), 'FactorsPage'),
});
const devices = createRoute({
  getParentRoute: () => app,
  path: '/konto/geraete',
  component: lazyPage(() => import('@/features/staff-devices/DevicesPage'), 'DevicesPage'),
});

// Counselling
const calendar = createRoute({
  getParentRoute: () => app,
  path: '/kalender',
  validateSearch: (search): { tag?: string; ansicht?: 'tag' | 'woche' } => ({
    ...(isDay(search['tag']) && { tag: search['tag'] }),
    ...(search['ansicht'] === 'woche' && { ansicht: 'woche' }),
  }),
  component: lazyPage(() => import('@/features/staff-calendar/CalendarPage'), 'CalendarPage'),
});
const booking = createRoute({
  getParentRoute: () => app,
  path: '/buchen',
  /** A free time of the calendar: when it begins (UTC), and with whom. */
  validateSearch: (search): { am?: string; bei?: string; nach?: string } => ({
    ...(isInstant(search['am']) && { am: search['am'] }),
    ...(typeof search['bei'] === 'string' && { bei: search['bei'] }),
    // The appointment that the new one follows.
    ...(typeof search['nach'] === 'string' && { nach: search['nach'] }),
  }),
  component: lazyPage(() => import('@/features/staff-booking/BookingPage'), 'BookingPage'),
});
const waiting = createRoute({
  getParentRoute: () => app,
  path: '/warteraum',
  component: lazyPage(() => import('@/features/staff-waiting/WaitingPage'), 'WaitingPage'),
});
const tasks = createRoute({
  getParentRoute: () => app,
  path: '/aufgaben',
  component: lazyPage(() => import('@/features/staff-tasks/TasksPage'), 'TasksPage'),
});
/** What was just done to an appointment: its page says so. */
const dones = ['verschoben', 'kanal', 'abgesagt'] as const;
type Done = (typeof dones)[number];
const appointment = createRoute({
  getParentRoute: () => app,
  path: '/termine/$appointmentId',
  beforeLoad: () => loadArea('voucher'),
  validateSearch: (search): { neu?: true; getan?: Done } => {
    const getan = dones.find((done) => done === search['getan']);
    return { ...(search['neu'] === true && { neu: true }), ...(getan && { getan }) };
  },
  component: lazyPage(
    () => import('@/features/staff-appointment/AppointmentPage'),
    'AppointmentPage',
  ),
});
const handOver = createRoute({
  getParentRoute: () => app,
  path: '/termine/$appointmentId/link',
  beforeLoad: () => loadArea('voucher'),
  component: lazyPage(() => import('@/features/staff-appointment/HandOverPage'), 'HandOverPage'),
});
const move = createRoute({
  getParentRoute: () => app,
  path: '/termine/$appointmentId/verschieben',
  component: lazyPage(() => import('@/features/staff-appointment/MovePage'), 'MovePage'),
});
const channel = createRoute({
  getParentRoute: () => app,
  path: '/termine/$appointmentId/kanal',
  validateSearch: (search): { kanal?: 'protected_office' } =>
    search['kanal'] === 'protected_office' ? { kanal: 'protected_office' } : {},
  component: lazyPage(() => import('@/features/staff-appointment/ChannelPage'), 'ChannelPage'),
});
const outcome = createRoute({
  getParentRoute: () => app,
  path: '/termine/$appointmentId/ergebnis',
  component: lazyPage(() => import('@/features/staff-appointment/OutcomePage'), 'OutcomePage'),
});
const talk = createRoute({
  getParentRoute: () => app,
  path: '/termine/$appointmentId/gespraech',
  beforeLoad: () => loadArea('call'),
  // StaffLayout shows the talk: it outlives this address, small and in the corner.
  component: () => null,
});

const client = createRoute({
  getParentRoute: () => app,
  path: '/personen/$clientId',
  validateSearch: (search): { termin?: string } =>
    typeof search['termin'] === 'string' ? { termin: search['termin'] } : {},
  component: lazyPage(() => import('@/features/staff-client/ClientPage'), 'ClientPage'),
});

const survey = createRoute({
  getParentRoute: () => app,
  path: '/umfrage',
  component: lazyPage(() => import('@/features/staff-survey/SurveyPage'), 'SurveyPage'),
});
const ownHours = createRoute({
  getParentRoute: () => app,
  path: '/arbeitszeiten',
  component: lazyPage(() => import('@/features/staff-account/OwnHoursPage'), 'OwnHoursPage'),
});

// Allowance
const budget = createRoute({
  getParentRoute: () => app,
  path: '/guthaben',
  /** A voucher leads to its entries, in the ledger they stand in. */
  validateSearch: (search): { konto?: string; gutschein?: string } => ({
    ...(isUuid(search['konto']) && { konto: search['konto'] }),
    ...(isUuid(search['gutschein']) && { gutschein: search['gutschein'] }),
  }),
  // Who booked something is named as in the trail.
  beforeLoad: () => loadArea('dpo'),
  component: lazyPage(() => import('@/features/staff-allowance/BudgetPage'), 'BudgetPage'),
});
const vouchers = createRoute({
  getParentRoute: () => app,
  path: '/gutscheine',
  validateSearch: (search): { gutschein?: string } =>
    isUuid(search['gutschein']) ? { gutschein: search['gutschein'] } : {},
  component: lazyPage(() => import('@/features/staff-allowance/VouchersPage'), 'VouchersPage'),
});
const products = createRoute({
  getParentRoute: () => app,
  path: '/tarife',
  beforeLoad: () => loadArea('voucher'),
  component: lazyPage(() => import('@/features/staff-allowance/ProductsPage'), 'ProductsPage'),
});

// Data protection
const declarations = createRoute({
  getParentRoute: () => app,
  path: '/erklaerungen',
  component: lazyPage(() => import('@/features/staff-dpo/DeclarationsPage'), 'DeclarationsPage'),
});
const newDeclaration = createRoute({
  getParentRoute: () => app,
  path: '/erklaerungen/neu',
  // The page looks at what they hold.
  validateSearch: ({ vorlage, fuer }): { vorlage?: unknown; fuer?: unknown } => ({ vorlage, fuer }),
  component: lazyPage(
    () => import('@/features/staff-dpo/NewDeclarationPage'),
    'NewDeclarationPage',
  ),
});
const languages = createRoute({
  getParentRoute: () => app,
  path: '/erklaerungen/sprachen',
  component: lazyPage(() => import('@/features/staff-dpo/LanguagesPage'), 'LanguagesPage'),
});
const declaration = createRoute({
  getParentRoute: () => app,
  path: '/erklaerungen/$declarationId',
  component: lazyPage(() => import('@/features/staff-dpo/DeclarationPage'), 'DeclarationPage'),
});
const records = createRoute({
  getParentRoute: () => app,
  path: '/nachweise',
  component: lazyPage(() => import('@/features/staff-dpo/RecordsPage'), 'RecordsPage'),
});
const retention = createRoute({
  getParentRoute: () => app,
  path: '/aufbewahrung',
  component: lazyPage(() => import('@/features/staff-retention/RetentionPage'), 'RetentionPage'),
});

const requestPages = () => loadArea('dpo').then(() => import('@/features/staff-requests/pages'));
const requests = createRoute({
  getParentRoute: () => app,
  path: '/anfragen',
  component: lazyPage(requestPages, 'RequestsPage'),
});
const newRequest = createRoute({
  getParentRoute: () => app,
  path: '/anfragen/neu',
  component: lazyPage(requestPages, 'NewRequestPage'),
});
const request = createRoute({
  getParentRoute: () => app,
  path: '/anfragen/$requestId',
  component: lazyPage(requestPages, 'RequestPage'),
});
const dpoStart = createRoute({
  getParentRoute: () => app,
  path: '/datenschutz',
  beforeLoad: () => loadArea('dpo'),
  component: lazyPage(() => import('@/features/staff-dpo-start/StartPage'), 'DpoStartPage'),
});
const trail = createRoute({
  getParentRoute: () => app,
  path: '/protokoll',
  beforeLoad: () => loadArea('dpo'),
  validateSearch: (search): Record<string, unknown> => search,
  component: lazyPage(() => import('@/features/staff-trail/TrailPage'), 'TrailPage'),
});
const trailProof = createRoute({
  getParentRoute: () => app,
  path: '/protokoll/pruefen',
  beforeLoad: () => loadArea('dpo'),
  component: lazyPage(() => import('@/features/staff-trail/ProofPage'), 'ProofPage'),
});
const processingRecord = createRoute({
  getParentRoute: () => app,
  path: '/verzeichnis',
  validateSearch: (search): { dokument?: 'folgen' } =>
    search['dokument'] === 'folgen' ? { dokument: 'folgen' } : {},
  component: lazyPage(() => import('@/features/staff-record/RecordPage'), 'RecordPage'),
});
const checklist = createRoute({
  getParentRoute: () => app,
  path: '/pruefliste',
  component: lazyPage(() => import('@/features/staff-checklist/ChecklistPage'), 'ChecklistPage'),
});

const emergency = createRoute({
  getParentRoute: () => app,
  path: '/notfallzugriff',
  component: lazyPage(() => import('@/features/staff-emergency/EmergencyPage'), 'EmergencyPage'),
});

// Administration
const editing = (search: Record<string, unknown>): { bearbeiten?: string } =>
  typeof search['bearbeiten'] === 'string' ? { bearbeiten: search['bearbeiten'] } : {};
const office = createRoute({
  getParentRoute: () => app,
  path: '/geschaeftsstelle',
  component: lazyPage(() => import('@/features/staff-admin/OfficePage'), 'OfficePage'),
});
const topics = createRoute({
  getParentRoute: () => app,
  path: '/anliegen',
  validateSearch: editing,
  component: lazyPage(() => import('@/features/staff-admin/TopicsPage'), 'TopicsPage'),
});
const accounts = createRoute({
  getParentRoute: () => app,
  path: '/konten',
  component: lazyPage(() => import('@/features/staff-admin/AccountsPage'), 'AccountsPage'),
});
const advisers = createRoute({
  getParentRoute: () => app,
  path: '/beratende',
  validateSearch: editing,
  component: lazyPage(() => import('@/features/staff-admin/AdvisersPage'), 'AdvisersPage'),
});
const rooms = createRoute({
  getParentRoute: () => app,
  path: '/raeume',
  component: lazyPage(() => import('@/features/staff-admin/RoomsPage'), 'RoomsPage'),
});
const machines = createRoute({
  getParentRoute: () => app,
  path: '/programme',
  component: lazyPage(() => import('@/features/staff-admin/MachinesPage'), 'MachinesPage'),
});

const groups = createRoute({
  getParentRoute: () => app,
  path: '/dienstkonten',
  component: lazyPage(() => import('@/features/staff-admin/GroupsPage'), 'GroupsPage'),
});

/** The way back from the office's directory: nobody is signed in yet, so no frame around it. */
const directoryReturn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/app/dienstkonto',
  beforeLoad: () => loadArea('staff'),
  component: lazyPage(
    () => import('@/features/staff-session/DirectoryReturnPage'),
    'DirectoryReturnPage',
  ),
});

/** An invitation's link lies outside of /app: whoever opens it has no account's password yet. */
const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/einladung',
  beforeLoad: () => loadArea('staff'),
  component: lazyPage(() => import('@/features/staff-invitation/InvitationPage'), 'InvitationPage'),
});

/**
 * Where a person fetches what is stored of them. It stands here because no page leads there but the
 * address that they got: whoever visits for a talk need not load its route.
 */
const handedOver = createRoute({
  getParentRoute: () => rootRoute,
  id: 'handed-over',
  component: () => <ClientLayout />,
});
const dataCopy = createRoute({
  getParentRoute: () => handedOver,
  path: '/auskunft',
  beforeLoad: () => loadArea('receipts'),
  component: lazyPage(() => import('@/features/data-copy/DataCopyPage'), 'DataCopyPage'),
});

export const staffRoutes = [
  app.addChildren([
    home,
    account,
    factors,
    devices,
    calendar,
    booking,
    waiting,
    tasks,
    appointment,
    handOver,
    move,
    channel,
    outcome,
    talk,
    client,
    survey,
    ownHours,
    budget,
    vouchers,
    products,
    declarations,
    newDeclaration,
    languages,
    declaration,
    records,
    requests,
    newRequest,
    request,
    dpoStart,
    retention,
    processingRecord,
    checklist,
    emergency,
    trail,
    trailProof,
    office,
    topics,
    accounts,
    advisers,
    rooms,
    machines,
    groups,
  ]),
  directoryReturn,
  invitation,
  handedOver.addChildren([dataCopy]),
] as const;
