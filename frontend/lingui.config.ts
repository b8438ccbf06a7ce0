import type { LinguiConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

// One catalogue per area, so that a client never loads the texts of the staff pages.
const staff = [
  'src/features/staff*/**',
  'src/components/staff/**',
  // What clients see of an office is theirs too; all else of the domain is for staff so far.
  ...[
    'appointments',
    'calls',
    'clients',
    'documents',
    'foresight',
    'schedule',
    'slots',
    'staff',
    'tasks',
  ].map((topic) => `src/domain/${topic}/**`),
  'src/app/layouts/StaffLayout*',
];
// Words for whatever is noted anywhere: only the data-protection officer reads them.
const dpo = [
  'src/features/staff-trail/**',
  'src/features/staff-requests/**',
  'src/features/staff-dpo-start/**',
  'src/domain/trail/**',
];
const call = ['src/call/**'];
const legal = ['src/features/legal/**'];
// Only who wants another time or another way.
const change = ['src/features/visit/change/**'];
// Only who has a voucher, and who prints one, needs its words.
const voucher = ['src/features/visit/voucher/**', 'src/domain/vouchers/**'];
const receipts = [
  'src/features/receipts/**',
  'src/features/data-copy/**',
  'src/domain/receipts/**',
  'src/domain/declarations/**',
  // Only who gave an address is asked; the words around a declaration are needed there too.
  'src/features/visit/mail/**',
  // Only who is a minor, and whoever has custody of them.
  'src/features/visit/guardian/**',
];

const config: LinguiConfig = {
  sourceLocale: 'de',
  locales: ['de', 'de-x-leicht', 'en'],
  format: formatter({
    lineNumbers: false,
    origins: false,
    customHeaderAttributes: { 'X-Review': 'needs review by a native speaker' },
  }),
  orderBy: 'message',
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}/base',
      include: ['<rootDir>/src/**'],
      exclude: [
        ...staff,
        ...dpo,
        ...call,
        ...change,
        ...legal,
        ...receipts,
        ...voucher,
        'src/**/*.test.*',
        'src/test/**',
        'src/locales/**',
      ].map((glob) => `<rootDir>/${glob}`),
    },
    {
      path: '<rootDir>/src/locales/{locale}/call',
      include: call.map((glob) => `<rootDir>/${glob}`),
      exclude: ['<rootDir>/src/**/*.test.*'],
    },
    {
      path: '<rootDir>/src/locales/{locale}/change',
      include: change.map((glob) => `<rootDir>/${glob}`),
      exclude: ['<rootDir>/src/**/*.test.*'],
    },
    {
      path: '<rootDir>/src/locales/{locale}/dpo',
      include: dpo.map((glob) => `<rootDir>/${glob}`),
      exclude: ['<rootDir>/src/**/*.test.*'],
    },
    {
      path: '<rootDir>/src/locales/{locale}/legal',
      include: legal.map((glob) => `<rootDir>/${glob}`),
      exclude: ['<rootDir>/src/**/*.test.*'],
    },
    {
      path: '<rootDir>/src/locales/{locale}/receipts',
      include: receipts.map((glob) => `<rootDir>/${glob}`),
      exclude: ['<rootDir>/src/**/*.test.*'],
    },
    {
      path: '<rootDir>/src/locales/{locale}/staff',
      include: staff.map((glob) => `<rootDir>/${glob}`),
      exclude: ['src/**/*.test.*', ...dpo].map((glob) => `<rootDir>/${glob}`),
    },
    {
      path: '<rootDir>/src/locales/{locale}/voucher',
      include: voucher.map((glob) => `<rootDir>/${glob}`),
      exclude: ['<rootDir>/src/**/*.test.*'],
    },
  ],
};

export default config;
