import { Http } from './http';
import { Session, type SessionAnswer } from './session';

export interface StaffAccount {
  id: string;
  email: string;
  display_name: string;
  /** "adviser@<office id>" or "admin@*" */
  roles: string[];
}

export interface StaffAnswer extends SessionAnswer {
  account: StaffAccount;
}

export const staffSession = new Session<StaffAnswer>({
  name: 'staff',
  refreshPath: '/api/identity/v1/sessions/refresh',
});
export const staffHttp = new Http(staffSession);
