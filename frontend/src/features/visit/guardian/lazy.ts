import { lazy } from 'react';

import { loadArea } from '@/lib/i18n';

const withTexts = <Module>(load: () => Promise<Module>): Promise<Module> =>
  Promise.all([load(), loadArea('receipts')]).then(([module]) => module);

/** Only whoever has a link as a guardian needs it. */
export const GuardianVisit = lazy(() => withTexts(() => import('./GuardianVisit')));

const missing = () => withTexts(() => import('./GuardianMissing'));

/** Only minors whose guardian has not agreed need these. */
export const GuardianNote = lazy(async () => ({ default: (await missing()).GuardianNote }));
export const WithoutGuardianPage = lazy(async () => ({
  default: (await missing()).WithoutGuardianPage,
}));
