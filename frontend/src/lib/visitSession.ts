import type { components } from '@/api/generated/identity';

import { Http } from './http';
import { Session } from './session';

/** What a link was exchanged for: one person, one appointment, one part in it. */
export type VisitAnswer = components['schemas']['VisitAnswer'];

export const visitSession = new Session<VisitAnswer>(
  'visit',
  '/api/identity/v1/link-sessions/refresh',
  ['appointment_id', 'person_id'],
);
export const visitHttp = new Http(visitSession);
