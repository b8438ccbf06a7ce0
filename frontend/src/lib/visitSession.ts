import { Http } from './http';
import { Session, type SessionAnswer } from './session';

/** What a link was exchanged for: one person, one appointment, one part in it. */
export interface VisitAnswer extends SessionAnswer {
  person_id: string;
  appointment_id: string;
  office_id: string;
  part: 'client' | 'companion' | 'interpreter';
}

export const visitSession = new Session<VisitAnswer>(
  'visit',
  '/api/identity/v1/link-sessions/refresh',
);
export const visitHttp = new Http(visitSession);
