import { lazy } from 'react';

import { loadArea } from '@/lib/i18n';

const pages = () =>
  Promise.all([import('./pages'), loadArea('receipts')]).then(([module]) => module);

/** Only whoever has custody of a minor has such a link; only a minor waits for them. */
export const GuardianVisit = lazy(() => pages().then((all) => ({ default: all.GuardianVisit })));
export const GuardianNote = lazy(() => pages().then((all) => ({ default: all.GuardianNote })));
export const WithoutGuardianPage = lazy(() =>
  pages().then((all) => ({ default: all.WithoutGuardianPage })),
);
