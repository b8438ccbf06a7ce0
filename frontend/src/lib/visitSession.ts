import type { components } from '@/api/generated/identity';

import { Http } from './http';
import { Session } from './session';
import { keepVisit, keptVisit } from './visitTab';

/**
 * What a link was exchanged for: one person, one appointment, one part in it. `visit` is its handle
 * in this browser, no secret.
 */
export type VisitAnswer = components['schemas']['VisitAnswer'];

export const visitSession = new Session<VisitAnswer>({
  name: 'visit',
  refreshPath: '/api/identity/v1/link-sessions/refresh',
  fixed: ['appointment_id', 'person_id'],
  handle: keptVisit,
  onStart: ({ visit }) => keepVisit(visit),
});
export const visitHttp = new Http(visitSession);
